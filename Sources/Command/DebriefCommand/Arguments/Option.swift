/// An option of the command line.
struct Option: Sendable {
  /// Its name including the dashes.
  let name: String
  /// What its value is called; nil if it takes none.
  let placeholder: String?
  /// Its effect in one line.
  let summary: String
  /// An older name, still taken but not shown; nil for none.
  let alias: String?

  init(_ name: String, _ placeholder: String?, _ summary: String, alias: String? = nil) {
    self.name = name
    self.placeholder = placeholder
    self.summary = summary
    self.alias = alias
  }

  /// Whether `text` on the command line names this option.
  func isNamed(_ text: String) -> Bool { text == name || text == alias }
}
