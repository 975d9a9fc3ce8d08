import Text

/// The error for a name without a value, with the names available in its context.
struct UnknownName: Error {
  let name: String
  let known: [String]

  /// The error for the template's author.
  var fault: TemplateError.Fault { .unknownName(name, suggestion: Spelling.nearest(to: name, among: known)) }
}
