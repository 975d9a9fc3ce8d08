import SiteCheck

/// Options for verifying a folder.
struct VerifyingOptions: Sendable {
  /// The largest allowed size.
  enum Budget {
    /// Limits that depend on the folder's contents.
    case usual
    /// The same, with a total number of bytes.
    case total(Int)
    case none
  }

  let budget: Budget
  let format: OutputFormat
  /// Number of threads; nil for one per processor.
  let threads: Int?
  /// The folder with the templates of the report; nil for the built-in ones.
  let templates: String?
  /// Required SHA-256 of the manifest, in lower-case hexadecimal digits; nil for any.
  let manifestSHA256: String?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    budget =
      try arguments.value("--budget", expected: "a size, such as 8MB or 500kB, or 'none'", read: Self.budget) ?? .usual
    templates = arguments.text("--templates")
    manifestSHA256 = try arguments.value(
      "--manifest-sha256", expected: "64 hexadecimal digits, as sha256sum prints", read: Self.digits)
    format = try OutputFormat(arguments)
    threads = try arguments.threads()
  }

  private static func budget(_ text: String) -> Budget? {
    if text == "none" { return Budget.none }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 1, "kB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Int(digits), number > 0, let scale = units[String(unit)] else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: scale)
    return isTooLarge ? nil : .total(bytes)
  }

  private static func digits(_ text: String) -> String? {
    let isHash = text.utf8.count == 64 && text.allSatisfy { $0.isASCII && $0.isHexDigit }
    return isHash ? text.lowercased() : nil
  }
}

extension VerifyingOptions.Budget {
  /// The limits for a report of `files`.
  func limits(for files: [SiteFile]) -> SizeBudget {
    var budget = SizeBudget(for: files)
    switch self {
    case .usual: break
    case .total(let bytes): budget.total = bytes
    case .none: budget = .unlimited
    }
    return budget
  }
}
