/// Text of a file as messages show it: on one line, shortened, control characters escaped.
enum Excerpt {
  /// Most characters of one text.
  private static let length = 60
  /// Most names of a list.
  private static let listLength = 20

  /// `text` in quotation marks.
  static func quoted(_ text: String) -> String { "“\(plain(text))”" }

  /// `text` without quotation marks.
  static func plain(_ text: String) -> String {
    var shown = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < length else { return shown + "…" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
        shown += scalar.escaped(asASCII: true)
      default:
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Names with commas between them.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(listLength).map(plain).joined(separator: ", ")
    return names.count > listLength ? shown + " and \(names.count - listLength) more" : shown
  }
}
