import JSON
public import Templating
import Text

/// The templates of the pages, and the files that go into every site as they are.
public struct SiteTemplates: Sendable {
  /// Folder of the files that are copied.
  public static let assetFolder = "assets/"

  /// The parsed templates.
  let library: TemplateLibrary
  /// Text of each copied file, by path, sorted.
  let assets: [(path: String, text: String)]

  /// Sorts `files`, texts by path, into templates (`*.mustache`) and assets (`assets/…`); throws the first fault of a template.
  public init(_ files: [String: String]) throws(TemplateError) {
    library = try TemplateLibrary(files)
    assets = Self.assets(in: files)
  }

  /// Those of `files` that are copied, sorted by path.
  static func assets(in files: [String: String]) -> [(path: String, text: String)] {
    files.filter { path, _ in path.hasPrefix(assetFolder) && !path.hasSuffix(TemplateLibrary.suffix) }
      .sorted { $0.key < $1.key }
      .map { (path: $0.key, text: $0.value) }
  }
}

extension Texts {
  /// The texts that stand in templates, by their names there.
  var templateValues: Value {
    .object(Dictionary(uniqueKeysWithValues: patterns(in: "template").map { ($0.name, Value.text($0.text)) }))
  }
}

/// What templates make of every report alike: the means to tell a report's own scripts, style sheet and policies from others.
public struct PublishedAssets: Sendable {
  /// Files that are published as they are.
  public let files: [Artifact]
  /// Scripts as they stand in a page that travels alone.
  public let inlineScripts: [String]
  /// How scripts begin that hand a report's own data to the others, by path.
  public let assignments = [ScriptReport.path: ScriptReport.start, SearchIndex.path: SearchIndex.start]
  /// Policies of pages that load files from beside them.
  public let policies: Set<String>
  /// The template of the style sheet of the pages.
  private let styleSheet: String?

  /// What the templates and assets `files`, texts by path, make.
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

  /// Whether `text` is the style sheet of the pages of some report, in whatever accents and with whatever title.
  ///
  /// - Complexity: O(n)
  public func isStyleSheet(_ text: String) -> Bool { StyleSheets.isStyleSheet(text, from: styleSheet) }
}
