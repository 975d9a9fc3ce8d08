/// A token of a text that is searched for amounts.
enum AmountToken: Equatable {
  /// A number in digits; `isLarge` if it has three or more digits before the decimals.
  case number(isLarge: Bool)
  /// A date or a time in digits.
  case stamp
  /// Folded letters, and whether the first of them or all are capitals.
  case word(String, beginsLarge: Bool, isCapital: Bool)
  /// A currency sign.
  case sign
  case space
  /// Any other character.
  case mark(Character)
}
