public import Templating

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
