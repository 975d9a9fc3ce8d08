/// An option of the command line.
struct Option: Sendable {
  /// Its name with the dashes.
  let name: String
  /// What its value is called; nil where it takes none.
  let placeholder: String?
  /// What it does, in a line.
  let summary: String

  init(_ name: String, _ placeholder: String?, _ summary: String) {
    self.name = name
    self.placeholder = placeholder
    self.summary = summary
  }
}
