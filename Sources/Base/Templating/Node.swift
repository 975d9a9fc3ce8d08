/// A piece of a parsed template.
indirect enum Node: Sendable {
  /// Text as written. `startsLine` tells that a line of the template begins with it, where an indented partial is indented.
  case text(String, startsLine: Bool)
  /// A value shown, escaped or, where `isRaw`, as markup.
  case value(Name, isRaw: Bool)
  /// A part shown if the value says so, for each of its elements; or, where `isInverted`, shown if not.
  case section(Name, isInverted: Bool, body: [Node])
  /// Another template put in. Where it stands alone on its line, `indent` is the white space before it, else nil.
  case partial(String, indent: String?, offset: Int)
}
