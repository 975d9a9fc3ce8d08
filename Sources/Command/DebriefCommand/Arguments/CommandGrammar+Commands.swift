extension CommandGrammar {
  /// Builds the demo report.
  static let demo = CommandGrammar(
    name: "demo", summary: "Generates sample data and publishes a report on it.",
    options: [output("a report")] + reporting + generating, command: Command.demo)

  /// Generates data.
  static let generate = CommandGrammar(
    name: "generate",
    summary: "Writes sample data with known incidents, and a configuration to build a report from it.",
    options: [output("data")] + generating, command: Command.generate)

  /// Builds a report.
  static let build = CommandGrammar(
    name: "build", summary: "Publishes a report on the tables that a configuration describes.",
    operands: ["debrief.yaml | DIR"], options: [output("a report"), credentials] + reporting,
    command: Command.build)

  /// Verifies a report.
  static let verify = CommandGrammar(
    name: "verify",
    summary:
      "Checks a published report: files, links, scripts, policy, alt texts, sizes. Exits with 1 if anything is wrong.",
    operands: ["SITE"], needsOperands: true,
    options: [
      Option(
        "--budget", "SIZE",
        "maximum size without attachments and data: e.g. 20MB, or 'none' (default: by pages and figures)"),
      Option("--manifest-sha256", "HEX", "expected SHA-256 of manifest.json; only this detects a forged report"),
      Option("--templates", "DIR", "the templates and assets that the report was made with"),
      format,
      threads,
    ], command: Command.verify)

  /// Compares reports.
  static let diff = CommandGrammar(
    name: "diff",
    summary: "Shows which findings, figures and pages differ between two reports. Exits with 1 if any do.",
    operands: ["OLD", "NEW"], needsOperands: true,
    options: [
      Option("--tolerance", "SHARE", "largest difference between equal numbers: e.g. 0.001 or 1% (default: 0)"), format,
      Option("--output", "DIR", "also write a page to this folder: new, empty, or a comparison that debrief wrote"),
      templates,
    ], command: Command.diff)

  /// Loads tables into a database.
  static let load = CommandGrammar(
    name: "load", summary: "Loads the tables of a configuration into BigQuery. Running it again loads nothing twice.",
    operands: ["bigquery"], needsOperands: true,
    options: [
      Option("--project", "PROJECT", "the project that owns the dataset"),
      Option("--dataset", "DATASET", "the dataset to load into; created if it does not exist"),
      Option("--location", "LOCATION", "location of the dataset, e.g. EU (default: where it exists, otherwise US)"),
      data, credentials, threads,
    ], command: Command.load)

  /// Exports tables for a database's own loading tools.
  static let export = CommandGrammar(
    name: "export", summary: "Writes the tables of a configuration as a folder that bq loads into BigQuery.",
    operands: ["bigquery", "DIR"], needsOperands: true, options: [data, threads], command: Command.export)

  /// Queries the data.
  static let query = CommandGrammar(
    name: "query", summary: "Runs a read-only SQL query (SQLite dialect) on a report's data.",
    operands: ["SQL"], needsOperands: true,
    options: [
      Option(
        "--data", "PATH", "a report, a folder with debrief.yaml, or an SQLite database (default: the current folder)"),
      Option("--format", "FORMAT", "output format: table, csv or json (default: table)"),
      Option("--timeout", "SECONDS", "maximum duration (default: 10)"), credentials,
    ], command: Command.query)

  /// All commands.
  static let all = [demo, generate, build, query, verify, diff, load, export]

  /// The help of the program as a whole.
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

  private static let format = Option("--format", "FORMAT", "output format: text or json (default: text)")
  private static let data = Option(
    "--data", "PATH", "debrief.yaml or its folder (default: the current folder)")
  private static let credentials = Option(
    "--credentials", "FILE", "BigQuery service account key (default: the first credentials found)", alias: "--key")
  private static let templates = Option(
    "--templates", "DIR", "page templates and assets that replace the built-in ones")
  private static let threads = Option("--threads", "N", "number of threads (default: one per processor)")

  private static let reporting = [
    Option("--pdf", nil, "also write each figure as a PDF file"),
    Option(
      "--attach", nil,
      "also write single-file HTML versions of the report and of each incident, and a ZIP per incident"),
    templates,
    Option("--fonts", "DIR", "folder with the font Inter (default: DEBRIEF_FONT_DIR, otherwise the system's)"),
    Option("--base-url", "URL", "future address of the site, for canonical links and a sitemap"),
    Option("--redact", nil, "redact names and amounts as `redact:` says (default: services, money and files)"),
    threads,
  ]

  private static let generating = [
    Option("--seed", "N", "random seed (default: the scenario's)"),
    Option("--start", "DATE", "first day (default: 2024-05-01)"),
    Option("--days", "N", "number of days (default: 30)"),
    Option("--step", "STEP", "time between measurements, from 1m to 1h (default: 1h)"),
    Option("--services", "N", "number of services (default: 4)"),
    Option("--scenario", "FILE", "scenario file, or 'patience' (default: the built-in shop)"),
  ]
}
