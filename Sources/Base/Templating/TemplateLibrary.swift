import Text

/// A set of Mustache templates that may use each other as partials.
///
/// The language is Mustache with its mandatory modules (comments, delimiters, interpolation, inverted sections, partials, sections), in a
/// strict form: a name without a value is an error, a partial must exist, and a raw tag accepts only `Markup`.
///
/// - Source: the Mustache specification 1.4, https://github.com/mustache/spec
public struct TemplateLibrary: Sendable {
  /// The file name suffix of templates.
  public static let suffix = ".mustache"

  private let templates: [String: Template]

  /// Parses the templates among `files`, a dictionary from path to text: those with a path that ends in `.mustache`.
  ///
  /// A template's name is its path without the suffix. Throws the first error in the order of paths.
  public init(_ files: [String: String]) throws(TemplateError) {
    var templates: [String: Template] = [:]
    let paths = files.keys.filter { $0.hasSuffix(Self.suffix) }.sorted()
    for path in paths {
      templates[String(path.dropLast(Self.suffix.count))] = try Template(files[path] ?? "", file: path)
    }
    self.templates = templates
    for path in paths {
      guard let template = templates[String(path.dropLast(Self.suffix.count))] else { continue }
      for (name, offset) in template.partials where templates[name] == nil {
        let suggestion = Spelling.nearest(to: name, among: names)
        throw template.error(.unknownPartial(name, suggestion: suggestion), at: offset)
      }
    }
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// Renders the template `name` with `value`.
  ///
  /// - Parameters:
  ///   - name: A template of this library; the caller guarantees that it exists.
  ///   - value: Usually an object with all names that the template uses.
  ///   - escaping: How text is escaped.
  /// - Complexity: O(n) in the length of the result.
  public func render(
    _ name: String, with value: Value, escaping: Escaping = .html
  ) throws(TemplateError) -> String {
    var renderer = Renderer(library: self, escaping: escaping, value: value)
    try renderer.render(self[name], indent: "", depth: 0)
    return renderer.output
  }

  subscript(name: String) -> Template {
    guard let template = templates[name] else { preconditionFailure("there is no template '\(name)'") }
    return template
  }
}
