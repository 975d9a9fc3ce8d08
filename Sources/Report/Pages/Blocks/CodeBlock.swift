import Templating

/// A statement to be copied: one click selects all of it.
struct CodeBlock {
  /// What it is written in.
  let label: String
  /// What it does, for those who do not see where it stands.
  let title: String
  let text: String

  var value: Value { ["label": .text(label), "title": .text(title), "text": .text(text)] }
}
