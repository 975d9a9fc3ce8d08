import Scenes

/// The style sheet, the scripts and other assets of a site.
enum StyleSheets {
  /// The pages' style sheet; the drawings' colours and classes are prepended.
  static let main = "assets/site.css"

  /// All assets. The pages' style sheet begins with that of the drawings, to save a request, and ends with the report's `title`, for the
  /// header of printed sheets.
  static func artifacts(of templates: SiteTemplates, in livery: Livery, title: String) -> [Artifact] {
    let drawings = SceneStyleSheet.css(in: livery)
    let assets = templates.assets.map { path, text in
      path == main
        ? Artifact(path: path, text: drawings + text + runningTitle(title)) : artifact(at: path, from: text)
    }
    let hasMain = assets.contains { $0.path == main }
    return hasMain ? assets : [Artifact(path: main, text: drawings)] + assets
  }

  /// The asset at `path` as published; not for the pages' style sheet.
  static func artifact(at path: String, from text: String) -> Artifact {
    Artifact(path: path, text: path.hasSuffix(".js") ? ScriptText.published(text) : text)
  }

  /// Whether `text` is the style sheet of some report's pages: rebuilding it from its template `source` with its accents and title yields
  /// the same bytes.
  ///
  /// - Complexity: O(n)
  static func isStyleSheet(_ text: String, from source: String?) -> Bool {
    guard let livery = livery(in: text) else { return false }
    let fixed = Array((SceneStyleSheet.css(in: livery) + (source ?? "")).utf8)
    let bytes = Array(text.utf8)
    guard bytes.starts(with: fixed) else { return false }
    guard source != nil else { return bytes.count == fixed.count }
    let rest = String(decoding: bytes.dropFirst(fixed.count), as: UTF8.self)
    return rest.wholeMatch(of: /:root\{--running-title:"(?:[a-zA-Z0-9 ]|\\[0-9a-f]{1,6} )*"\}\n/) != nil
  }

  /// The livery of the accents in a style sheet, the accent for light paper first; nil if there are none or they are illegible.
  private static func livery(in text: String) -> Livery? {
    let accents = text.matches(of: /--accent:(#[0-9a-f]{6})[;}]/).prefix(2).compactMap { Color(css: String($0.1)) }
    guard accents.count == 2 else { return nil }
    let livery = Livery(lightAccent: accents[0], darkAccent: accents[1])
    let isLegible = [livery.light, livery.dark].allSatisfy { theme in
      theme.accentGrounds.allSatisfy { theme[.accent].contrast(with: $0) >= Color.legibleContrast }
    }
    return isLegible ? livery : nil
  }

  private static func runningTitle(_ title: String) -> String { ":root{--running-title:\(literal(title))}\n" }

  /// `text` as a CSS string: everything except ASCII letters, digits and spaces is escaped.
  ///
  /// - Source: CSS Syntax Module Level 3, 4.3.7.
  private static func literal(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      // U+0000 cannot be escaped. The escape of any other scalar has at most six digits.
      case "\0": "\\fffd "
      default: "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return "\"\(scalars.joined())\""
  }
}
