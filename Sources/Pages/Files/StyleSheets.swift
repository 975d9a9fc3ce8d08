import SceneSVG
import Scenes

/// The style sheet, the scripts and other assets of a site.
enum StyleSheets {
  /// The page's style sheet, to which the drawings' colours and classes are added in front.
  static let main = "assets/site.css"

  /// All assets; the style sheet of the pages begins with that of the drawings, so that one request brings both, and ends
  /// with the report's `title`, which paper has on each sheet.
  static func artifacts(of templates: SiteTemplates, in livery: Livery, title: String) -> [Artifact] {
    let drawings = SceneStyleSheet.css(in: livery)
    let assets = templates.assets.map { path, text in
      if path.hasSuffix(".js") { return Artifact(path: path, text: ScriptText.published(text)) }
      return Artifact(path: path, text: path == main ? drawings + text + runningTitle(title) : text)
    }
    let hasMain = assets.contains { $0.path == main }
    return hasMain ? assets : [Artifact(path: main, text: drawings)] + assets
  }

  private static func runningTitle(_ title: String) -> String { ":root{--running-title:\(literal(title))}\n" }

  /// `text` as a string of CSS: all but plain letters, digits and spaces as escapes.
  ///
  /// - Source: CSS Syntax Module Level 3, 4.3.7.
  private static func literal(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      // U+0000 cannot be escaped, and no other scalar makes six digits with more to follow.
      case "\0": "\\fffd "
      default: "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return "\"\(scalars.joined())\""
  }
}
