import Templating
import Testing

/// A template, its values and the expected text.
struct Case: CustomTestStringConvertible, Sendable {
  let behaviour: String
  let template: String
  let values: Value
  let partials: [String: String]
  let expected: String

  init(
    _ behaviour: String, _ template: String, _ values: Value = [:], partials: [String: String] = [:],
    becomes expected: String
  ) {
    self.behaviour = behaviour
    self.template = template
    self.values = values
    self.partials = partials
    self.expected = expected
  }

  var testDescription: String { behaviour }

  /// The text that the template renders.
  func rendered() throws(TemplateError) -> String {
    var files = ["page.mustache": template]
    for (name, text) in partials { files["\(name).mustache"] = text }
    return try TemplateLibrary(files).render("page", with: values)
  }
}
