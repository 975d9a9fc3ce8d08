/// A tag of a template, with its delimiters cut off.
struct Tag: Sendable {
  /// What a tag does.
  enum Kind: Sendable {
    case value(isRaw: Bool)
    case section(isInverted: Bool)
    case close
    case partial
    case comment
    case delimiters(Delimiters)

    /// Whether such a tag leaves no trace of its line where nothing else stands on it.
    var mayStandAlone: Bool {
      if case .value = self { false } else { true }
    }
  }

  /// What it does.
  let kind: Kind
  /// What it holds, without sigil and surrounding white space.
  let text: String
  /// The bytes from its opening delimiter to behind its closing one.
  let bytes: Range<Int>
}
