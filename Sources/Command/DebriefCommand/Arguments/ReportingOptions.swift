import Pages

/// Options for publishing a report.
struct ReportingOptions: Sendable {
  /// The output folder.
  let output: String
  /// A folder whose templates and assets override the built-in ones.
  let templates: String?
  /// A folder with the typeface.
  let fonts: String?
  /// The site's address on the web; nil if its pages do not need it.
  let address: SiteAddress?
  /// Whether the report is redacted for outside readers, as the configuration specifies.
  let isRedacted: Bool
  /// Key file of a service account, for tables in BigQuery; nil for none.
  let keyFile: String?
  /// Number of threads; nil for one per processor.
  let threads: Int?
  /// Whether to write each figure as PDF too.
  let figuresAsPDF: Bool
  /// Whether to write self-contained files too.
  let attachments: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    output = try arguments.required("--output")
    templates = arguments.text("--templates")
    fonts = arguments.text("--fonts")
    keyFile = arguments.text("--credentials")
    threads = try arguments.threads()
    address = try arguments.value(
      "--base-url", expected: "the address of the site's folder, such as https://example.org/report/"
    ) { SiteAddress($0) }
    isRedacted = arguments.has("--redact")
    figuresAsPDF = arguments.has("--pdf")
    attachments = arguments.has("--attach")
  }
}

extension ReportingOptions {
  /// The optional files.
  var extras: Extras { Extras(figuresAsPDF: figuresAsPDF, attachments: attachments) }

  /// `command` with the options that add content to the report.
  func added(to command: String) -> String {
    command + (isRedacted ? " --redact" : "") + (figuresAsPDF ? " --pdf" : "") + (attachments ? " --attach" : "")
  }
}
