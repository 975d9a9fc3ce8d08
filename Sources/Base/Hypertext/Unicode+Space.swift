extension Unicode.Scalar {
  /// Whether it separates words in markup: white space of ASCII, and no other.
  ///
  /// - Source: Infra Standard (WHATWG), section 4.5, ASCII whitespace.
  public var isSpaceInMarkup: Bool {
    switch self {
    case " ", "\t", "\n", "\u{c}", "\r": true
    default: false
    }
  }
}
