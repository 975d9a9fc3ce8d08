/// A piece of a parsed template.
indirect enum Node: Sendable {
  /// Literal text. If `startsLine` is true, a line of the template starts here and receives the indentation of an indented partial.
  case text(String, startsLine: Bool)
  /// A value, escaped or, if `isRaw`, inserted as markup.
  case value(Name, isRaw: Bool)
  /// A section, rendered for each element of a true value; if `isInverted`, rendered for a false value.
  case section(Name, isInverted: Bool, body: [Node])
  /// A partial. If it is alone on its line, `indent` is the white space before it; otherwise nil.
  case partial(String, indent: String?, offset: Int)
}
