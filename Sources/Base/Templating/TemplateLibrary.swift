import Text

/// A set of Mustache templates that may refer to each other as partials.
///
/// The language is Mustache with its mandatory modules (comments, delimiters, interpolation, inverted sections, partials,
/// sections), but strict: a name without a value is an error, a partial must exist, and only `Markup` is shown by a raw tag.
///
/// - Source: the Mustache specification 1.4, https://github.com/mustache/spec
public struct TemplateLibrary: Sendable {
  /// What the path of a template ends with.
  public static let suffix = ".mustache"

  private let templates: [String: Template]

  /// Parses the templates among `files`, texts by path: those whose path ends in `.mustache`.
  ///
  /// A template's name is its path without that ending. Throws the first fault by path.
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

  /// Names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// The text of the template called `name`, filled with `value`.
  ///
  /// - Parameters:
  ///   - name: A template of this library; that it exists is the caller's promise.
  ///   - value: Usually an object with all names that the template uses.
  ///   - escaping: How text is made harmless.
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
