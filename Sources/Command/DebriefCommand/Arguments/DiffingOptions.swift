import ReportDiff

/// Options for the comparison of two reports.
struct DiffingOptions: Sendable {
  /// The tolerance for differences of numbers.
  let tolerance: Tolerance
  let format: OutputFormat
  /// The folder to write a page to; nil for none.
  let output: String?
  /// A folder whose templates and assets override the built-in ones.
  let templates: String?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    tolerance =
      try arguments.value("--tolerance", expected: "a share, such as 0.01 or 1%", read: Self.tolerance) ?? Tolerance()
    format = try OutputFormat(arguments)
    output = arguments.text("--output")
    templates = arguments.text("--templates")
  }

  private static func tolerance(_ text: String) -> Tolerance? {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number.isFinite, number >= 0 else {
      return nil
    }
    return Tolerance(relative: isPercent ? number / 100 : number)
  }
}
