/// Which form of a text a whole number requires.
///
/// - Source: Unicode CLDR 45, Language Plural Rules, cardinals of whole numbers.
package enum PluralRule: String, CaseIterable, Sendable {
  /// One form for all numbers: Japanese, Chinese, Korean, Turkish with numbers.
  case none
  /// One, and all others: English, German, Dutch, Italian, Spanish, Swedish.
  case one
  /// Zero and one, and all others: French, Brazilian Portuguese, Hindi.
  case zeroOne = "zero-one"
  /// 1, 21, 31 …; 2–4, 22–24 …; all others: Russian, Ukrainian.
  case eastSlavic = "east-slavic"
  /// One; 2–4, 22–24 …; all others: Polish.
  case polish
  /// One; 2–4; all others: Czech, Slovak.
  case czech
  /// Six forms: Arabic.
  case arabic

  package enum Form: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other
  }

  /// The forms that a text may have under this rule; `other` replaces a form that is missing.
  package var forms: [Form] {
    switch self {
    case .none: [.other]
    case .one, .zeroOne: [.one, .other]
    case .eastSlavic, .polish: [.one, .few, .many, .other]
    case .czech: [.one, .few, .other]
    case .arabic: Form.allCases
    }
  }

  /// The form for `count` things.
  func form(of count: Int) -> Form {
    let number = count.magnitude
    let (tens, ones) = (number % 100, number % 10)
    let isFew = (2...4).contains(ones) && !(12...14).contains(tens)
    switch self {
    case .none: return .other
    case .one: return number == 1 ? .one : .other
    case .zeroOne: return number <= 1 ? .one : .other
    case .eastSlavic: return ones == 1 && tens != 11 ? .one : isFew ? .few : .many
    case .polish: return number == 1 ? .one : isFew ? .few : .many
    case .czech: return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case .arabic:
      switch (number, tens) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    }
  }
}
