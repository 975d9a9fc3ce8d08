/// Numbers as people write them in settings.
enum PlainNumber {
  /// The shortest text that reads back as `value`, without a useless `.0`.
  static func text(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `seconds`, whole minutes and maybe negative, as `3h`, `90m` or `-20m`.
  static func duration(_ seconds: Int) -> String {
    seconds != 0 && seconds % 3_600 == 0 ? "\(seconds / 3_600)h" : "\(seconds / 60)m"
  }
}
