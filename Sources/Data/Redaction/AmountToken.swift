/// A part of a text in which amounts are looked for.
enum AmountToken: Equatable {
  /// A number in digits; whether it has three or more before its decimals.
  case number(isLarge: Bool)
  /// Digits that are a date or a time.
  case stamp
  /// Letters, as they are compared; whether the first of them, or all, are capitals.
  case word(String, beginsLarge: Bool, isCapital: Bool)
  /// A currency's sign.
  case sign
  case space
  /// Anything else.
  case mark(Character)
}
