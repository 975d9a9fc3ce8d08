import JSON
public import Templating
import Text

/// The templates of the pages, and the files that are copied into every site.
public struct SiteTemplates: Sendable {
  /// Folder of the files that are copied.
  public static let assetFolder = "assets/"

  /// The parsed templates.
  let library: TemplateLibrary
  /// Text of each copied file with its path, sorted.
  let assets: [(path: String, text: String)]

  /// Sorts `files`, texts by path, into templates (`*.mustache`) and assets (`assets/…`); throws the first error of a template.
  public init(_ files: [String: String]) throws(TemplateError) {
    library = try TemplateLibrary(files)
    assets = Self.assets(in: files)
  }

  /// The copied files among `files`, sorted by path.
  static func assets(in files: [String: String]) -> [(path: String, text: String)] {
    files.filter { path, _ in path.hasPrefix(assetFolder) && !path.hasSuffix(TemplateLibrary.suffix) }
      .sorted { $0.key < $1.key }
      .map { (path: $0.key, text: $0.value) }
  }
}

extension Texts {
  /// The texts used in templates, by their names there.
  var templateValues: Value {
    .object(Dictionary(uniqueKeysWithValues: patterns(in: "template").map { ($0.name, Value.text($0.text)) }))
  }
}

/// The files that templates contribute to every report alike. They distinguish a report's own scripts, style sheet and policies from
/// foreign ones.
public struct PublishedAssets: Sendable {
  /// Files that are published unchanged.
  public let files: [Artifact]
  /// Scripts as inlined in a self-contained page.
  public let inlineScripts: [String]
  /// First characters of the scripts that pass a report's data to the others, by path.
  public let assignments = [ScriptReport.path: ScriptReport.start, SearchIndex.path: SearchIndex.start]
  /// Policies of pages that load files of the site.
  public let policies: Set<String>
  /// The template of the style sheet of the pages.
  private let styleSheet: String?

  /// Creates the assets from the templates and assets `files`, texts by path.
  public init(_ files: [String: String]) {
    let assets = SiteTemplates.assets(in: files)
    let copied = assets.filter { $0.path != StyleSheets.main }.map { StyleSheets.artifact(at: $0.path, from: $0.text) }
    self.files =
      copied + [
        Artifact(path: SitePath.schema.text, text: ReportSchema.json.text),
        Artifact(path: SitePath.noJekyll.text, bytes: []),
      ]
    inlineScripts = copied.filter { $0.path.hasSuffix(".js") }.map {
      ScriptText.inline(String(decoding: $0.bytes, as: UTF8.self))
    }
    // A page that travels alone names its own hashes: its template holds a name in braces, not a policy.
    let policy = /<meta http-equiv="Content-Security-Policy" content="([^"{]*)">/
    policies = Set(files.values.flatMap { $0.matches(of: policy).map { String($0.1) } })
    styleSheet = assets.first { $0.path == StyleSheets.main }?.text
  }

  /// Whether `text` is the style sheet of some report's pages, with any accents and title.
  ///
  /// - Complexity: O(n)
  public func isStyleSheet(_ text: String) -> Bool { StyleSheets.isStyleSheet(text, from: styleSheet) }
}
