extension CommandGrammar {
  /// Makes the demo report.
  static let demo = CommandGrammar(
    name: "demo", summary: "Generates the built-in shop's data and publishes a report on it.",
    options: [output("a report")] + reporting + generating)

  /// Makes data.
  static let generate = CommandGrammar(
    name: "generate",
    summary: "Writes synthetic metrics with known incidents, and a configuration to build a report of them.",
    options: [output("data")] + generating)

  /// Makes a report.
  static let build = CommandGrammar(
    name: "build", summary: "Publishes a report on the tables that a configuration describes.",
    operands: ["debrief.yaml | DIR"], options: [output("a report"), key] + reporting)

  /// Checks a report.
  static let verify = CommandGrammar(
    name: "verify",
    summary:
      "Checks a published report: files, scripts, links, policy, words for pictures, size. Exit code 1 on a finding.",
    operands: ["SITE"], needsOperands: true,
    options: [
      Option(
        "--budget", "SIZE",
        "most bytes without attachments and data, such as 20MB, or 'none' (default: by pages and figures)"),
      Option("--manifest-sha256", "HEX", "SHA-256 that manifest.json must have; only this detects a forged report"),
      Option("--templates", "DIR", "the templates and assets that the report was made with"),
      format,
      threads,
    ])

  /// Compares reports.
  static let diff = CommandGrammar(
    name: "diff",
    summary: "Tells which findings, figures and pages differ between two reports. Exit code 1 if any.",
    operands: ["OLD", "NEW"], needsOperands: true,
    options: [
      Option("--tolerance", "SHARE", "take numbers for equal up to this, such as 0.001 or 1% (else 0)"), format,
      Option("--output", "DIR", "write a page too, into a folder: new, empty, or a comparison that debrief wrote"),
      Option("--templates", "DIR", "take page templates and assets from here where it has them"),
    ])

  /// Loads tables into a database.
  static let load = CommandGrammar(
    name: "load", summary: "Loads the tables of a configuration into BigQuery. A second run repeats nothing.",
    operands: ["bigquery"], needsOperands: true,
    options: [
      Option("--project", "PROJECT", "the project that owns the dataset"),
      Option("--dataset", "DATASET", "the dataset to load into, made where it is missing"),
      Option("--location", "PLACE", "where the dataset is to be, such as EU (else where it is, or US)"), data, key,
      threads,
    ])

  /// Writes tables as a database's own tools read them.
  static let export = CommandGrammar(
    name: "export", summary: "Writes the tables of a configuration as a folder that bq loads into BigQuery.",
    operands: ["bigquery", "DIR"], needsOperands: true, options: [data, threads])

  /// Asks the data.
  static let query = CommandGrammar(
    name: "query",
    summary: "Asks a report's data in SQL, the dialect of SQLite. It only reads.",
    operands: ["SQL"], needsOperands: true,
    options: [
      Option("--data", "PATH", "a report, a folder with debrief.yaml, or a database of SQLite (else this folder)"),
      Option("--format", "FORMAT", "write a 'table' for people, 'csv' or 'json' (else table)"),
      Option("--timeout", "SECONDS", "stop after so long (else 10)"), key,
    ])

  /// All commands.
  static let all = [demo, generate, build, query, verify, diff, load, export]

  /// The help of the tool as a whole.
  static var overview: String {
    """
    usage: debrief COMMAND [options]

    Turns operations and business metrics into a static incident report.

    """ + "\n"
      + columns(all.map { ($0.name, $0.summary) } + [("--help", "show this help"), ("--version", "show the version")])
      + "\n\nSee 'debrief COMMAND --help' for the options of a command."
  }

  private static func output(_ kind: String) -> Option {
    Option("--output", "DIR", "the folder to write: new, empty, or \(kind) that debrief wrote")
  }

  private static let format = Option("--format", "FORMAT", "write 'text' for people or 'json' for programs (else text)")
  private static let data = Option("--data", "PATH", "the debrief.yaml, or its folder, whose tables are meant (else .)")
  private static let key = Option(
    "--key", "FILE", "for BigQuery, take the key of a service account (else the token or log-in that there is)")
  private static let threads = Option("--threads", "N", "work on so many threads (else one a processor)")

  private static let reporting = [
    Option("--pdf", nil, "write each figure as a PDF file too"),
    Option("--attach", nil, "write the report and each incident as one file too, and each incident as an archive"),
    Option("--templates", "DIR", "take page templates and assets from here where it has them"),
    Option("--fonts", "DIR", "take Inter from here (else DEBRIEF_FONT_DIR, else the system's)"),
    Option("--base-url", "URL", "add canonical links and a sitemap for a site that will be at this address"),
    Option("--redact", nil, "keep names and amounts back as `redact:` says (else services, money and files)"),
    threads,
  ]

  private static let generating = [
    Option("--seed", "N", "draw other noise (else that of the scenario)"),
    Option("--start", "DATE", "begin on this day (else 2024-05-01)"),
    Option("--days", "N", "cover so many days (else 30)"),
    Option("--step", "STEP", "measure once in this time, from 1m to 1h (else 1h)"),
    Option("--services", "N", "run so many services (else 4)"),
    Option("--scenario", "FILE", "take rhythm, services and incidents from this file, or 'patience' (else the shop's)"),
  ]
}
