import Pages

/// How a report is to be published.
struct ReportingOptions: Sendable {
  /// The folder to write.
  let output: String
  /// A folder whose templates and assets come before the built-in ones.
  let templates: String?
  /// A folder with the typeface.
  let fonts: String?
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
    threads = try arguments.threads()
    figuresAsPDF = arguments.has("--pdf")
    attachments = arguments.has("--attach")
  }
}

extension ReportingOptions {
  /// What is written only where it was asked for.
  var extras: Extras { Extras(figuresAsPDF: figuresAsPDF, attachments: attachments) }

  /// `command` with those options that add to the report.
  func added(to command: String) -> String {
    command + (figuresAsPDF ? " --pdf" : "") + (attachments ? " --attach" : "")
  }
}
