import Verification

/// How a folder is to be verified.
struct VerifyingOptions: Sendable {
  /// How large it may be.
  let budget: SizeBudget
  let format: OutputFormat
  /// Number of threads to work on; nil for one a processor.
  let threads: Int?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    var budget = SizeBudget()
    if let total = try arguments.value(
      "--budget", expected: "a size such as 8MB or 500kB, or 'none'", read: Self.total)
    {
      budget.total = total.bytes
    }
    self.budget = budget
    format = try OutputFormat(arguments)
    threads = try arguments.threads()
  }

  /// A limit; nil for none.
  private struct Total {
    let bytes: Int?
  }

  private static func total(_ text: String) -> Total? {
    if text == "none" { return Total(bytes: nil) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 1, "kB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Int(digits), number > 0, let scale = units[String(unit)] else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: scale)
    return isTooLarge ? nil : Total(bytes: bytes)
  }
}
