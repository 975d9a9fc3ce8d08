import ReportDiff

/// How two reports are to be compared.
struct DiffingOptions: Sendable {
  /// From which difference on numbers are different.
  let tolerance: Tolerance
  let format: OutputFormat
  /// The folder to write a page to; nil for none.
  let output: String?
  /// A folder whose templates and assets come before the built-in ones.
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
