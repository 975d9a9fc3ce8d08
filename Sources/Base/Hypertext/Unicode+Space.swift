extension Unicode.Scalar {
  /// Whether the character separates words in markup: only ASCII white space does.
  ///
  /// - Source: Infra Standard (WHATWG), section 4.5, ASCII whitespace.
  public var isSpaceInMarkup: Bool {
    switch self {
    case " ", "\t", "\n", "\u{c}", "\r": true
    default: false
    }
  }
}
