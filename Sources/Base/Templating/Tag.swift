/// A tag of a template, without its delimiters.
struct Tag: Sendable {
  enum Kind: Sendable {
    case value(isRaw: Bool)
    case section(isInverted: Bool)
    case close
    case partial
    case comment
    case delimiters(Delimiters)

    /// Whether a tag of this kind removes its line from the output if it is alone on the line.
    var mayStandAlone: Bool {
      if case .value = self { false } else { true }
    }
  }

  let kind: Kind
  /// The content, without sigil and surrounding white space.
  let text: String
  /// The bytes of the tag, including both delimiters.
  let bytes: Range<Int>
}
