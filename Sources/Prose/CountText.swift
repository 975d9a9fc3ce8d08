/// Whole numbers of things, in words where a newspaper would spell them.
public enum CountText {
  /// `no incidents`, `one incident`, `two incidents`, `25 incidents`; words up to nine. `plural` is the noun with an `s`
  /// unless it is given.
  public static func spelled(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(word(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// `0 hours`, `1 hour`, `1,440 hours`: always in digits.
  public static func digits(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(NumberText.fixed(Double(count), decimals: 0)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// `no`, `one` … `nine`, `10`.
  public static func word(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : NumberText.fixed(Double(count), decimals: 0)
  }

  /// `text` with a capital first letter, as a sentence begins.
  public static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
