import Pages
import SiteCheck

extension KnownFiles {
  /// Elements in the body of each page from the built-in templates.
  private static let bodyParts: Set<String> = ["a", "header", "nav", "main", "footer", "script"]

  /// Creates the possible files of a folder of `kind`, made with the built-in templates, overridden by those in the folder `templates`.
  init(of kind: Manifest.Kind, templates folder: String?) throws {
    let templates = try TemplateFiles(overriddenBy: folder)
    let assets = PublishedAssets(templates.texts)
    let hashes = assets.files.map { ($0.path, SHA256.digits(of: $0.bytes.span)) }
    self.init(
      hashes: kind == .site ? Dictionary(hashes) { first, _ in first } : [:],
      inlineScripts: Set(assets.inlineScripts.map { SHA256.base64(of: Array($0.utf8).span) }),
      assignments: assets.assignments, endings: Self.endings(of: kind), policies: assets.policies,
      bodyParts: folder == nil ? Self.bodyParts : nil, isStyleSheet: assets.isStyleSheet)
  }

  private static func endings(of kind: Manifest.Kind) -> Set<String> {
    switch kind {
    case .site: [".html", ".css", ".js", ".svg", ".png", ".pdf", ".csv", ".json", ".md", ".sqlite", ".zip"]
    case .comparison: [".html", ".css"]
    case .data: [".csv", ".yaml", ".json"]
    case .bundle: [".csv", ".json", ".sql", ".sh", ".md", "SHA256SUMS"]
    }
  }
}
