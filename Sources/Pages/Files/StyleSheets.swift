import SceneSVG

/// The style sheet and other assets of a site.
enum StyleSheets {
  /// The page's style sheet, to which the drawings' colours and classes are added in front.
  private static let main = "assets/site.css"

  /// All assets; the style sheet of the pages begins with that of the drawings, so that one request brings both.
  static func artifacts(of templates: SiteTemplates) -> [Artifact] {
    let assets = templates.assets.map { path, text in
      Artifact(path: path, text: path == main ? SceneStyleSheet.css + text : text)
    }
    let hasMain = assets.contains { $0.path == main }
    return hasMain ? assets : [Artifact(path: main, text: SceneStyleSheet.css)] + assets
  }
}
