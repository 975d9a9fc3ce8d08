import Pages

/// How a report is to be published.
struct ReportingOptions: Sendable {
  /// The folder to write.
  let output: String
  /// A folder whose templates and assets come before the built-in ones.
  let templates: String?
  /// A folder with the typeface.
  let fonts: String?
  /// Where the site will be on the web; nil where its pages need not know.
  let address: SiteAddress?
  /// Whether the report is for outside readers, without what the configuration keeps back from them.
  let isRedacted: Bool
  /// File of the key of a program's account, where tables lie in BigQuery; nil for none.
  let keyFile: String?
  /// Number of threads to work on; nil for one a processor.
  let threads: Int?
  /// Whether each figure is to be a PDF file too.
  let figuresAsPDF: Bool
  /// Whether files that need no other are to be written too.
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
  /// What is written only where it was asked for.
  var extras: Extras { Extras(figuresAsPDF: figuresAsPDF, attachments: attachments) }

  /// `command` with those options that add to the report.
  func added(to command: String) -> String {
    command + (isRedacted ? " --redact" : "") + (figuresAsPDF ? " --pdf" : "") + (attachments ? " --attach" : "")
  }
}
