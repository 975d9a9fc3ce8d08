/// Text of a file for messages: on one line, shortened, with control characters escaped.
enum Excerpt {
  /// Maximum number of characters of one text.
  private static let length = 60
  /// Maximum number of names in a list.
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

  /// Names separated by commas.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(listLength).map(plain).joined(separator: ", ")
    return names.count > listLength ? shown + " and \(names.count - listLength) more" : shown
  }
}
