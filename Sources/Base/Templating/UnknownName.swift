import Text

/// A name without a value, and the names that would have had one.
struct UnknownName: Error {
  let name: String
  let known: [String]

  /// What to tell the author of the template.
  var fault: TemplateError.Fault { .unknownName(name, suggestion: Spelling.nearest(to: name, among: known)) }
}
