import Hypertext
import Text

/// Receives parser events of an SVG file, and writes the parts that draw.
struct SVGWriter {
  private static let namespace = "http://www.w3.org/2000/svg"
  private static let links = "http://www.w3.org/1999/xlink"
  private static let drawn: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "symbol",
    "use",
    "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "style",
  ]
  /// Dropped with all their content: the page has its own text for the picture.
  private static let silent: Set<String> = ["title", "desc", "metadata"]

  /// The output so far.
  private(set) var text = ""
  /// The first fault.
  private(set) var fault: LogoError.Fault?
  /// Whether the outermost element is a drawing.
  private(set) var isDrawing = false
  /// The number of elements it expands to when drawn.
  private(set) var expansion = Expansion()
  /// The text of the current style sheet.
  private var style = ""
  /// Names of the open elements; nil for one that is dropped.
  private var open: [String?] = []

  private var isSilent: Bool { open.contains { $0 == nil } }

  /// An element begins.
  mutating func open(_ name: XMLName, _ attributes: [(name: XMLName, value: String)]) {
    let local = name.local
    guard !isSilent, name.space == Self.namespace, !Self.silent.contains(local) else {
      open.append(nil)
      return
    }
    guard Self.drawn.contains(local) else {
      refuse(.element(local))
      open.append(nil)
      return
    }
    if open.isEmpty { isDrawing = local == "svg" }
    text += "<\(local)"
    if open.isEmpty { text += " xmlns=\"\(Self.namespace)\"" }
    var written: [(key: String, value: String)] = []
    for (key, value) in attributes where write(key, value, of: local) {
      written.append((key: key.local, value: value))
    }
    expansion.open(local, written)
    text += ">"
    open.append(local)
  }

  /// Closes the innermost element.
  mutating func close() {
    guard case let name?? = open.popLast(), !isSilent else { return }
    if name == "style" {
      // Checked as a whole, because the parser delivers text in pieces.
      if !Self.staysInside(style) { refuse(.style) }
      text += Self.escaped(style)
      expansion.read(style: style)
      style = ""
    }
    text += "</\(name)>"
    expansion.close()
  }

  /// Text inside the innermost element.
  mutating func write(_ content: String) {
    guard !isSilent, let name = open.last ?? nil else { return }
    if name == "style" { style += content }
    if name == "text" || name == "tspan" { text += Self.escaped(content) }
  }

  /// Records the first fault.
  mutating func refuse(_ fault: LogoError.Fault) {
    if self.fault == nil { self.fault = fault }
  }

  /// Writes an attribute; false if it is dropped.
  private mutating func write(_ key: XMLName, _ value: String, of element: String) -> Bool {
    let local = key.local
    let isLink = local == "href"
    guard key.space.isEmpty || key.space == Self.links && isLink else { return false }
    let runs = local.lowercased().hasPrefix("on")
    guard !runs, isLink ? value.hasPrefix("#") : Self.staysInside(value) else {
      refuse(.attribute(local, element: element))
      return false
    }
    text += " \(local)=\"\(Self.escaped(value))\""
    return true
  }

  /// Substrings that an internal value never contains.
  private static let reaching = [
    "@", "\\", "javascript:", "expression(", "image(", "image-set(", "cross-fade(", "src(", "http:", "https:", "data:",
  ]

  /// Whether a style or an attribute refers only to parts of its own file, and hides nothing with escapes.
  private static func staysInside(_ value: String) -> Bool {
    // References are written in ASCII; a combining mark after a character does not change that character.
    let signs = value.lowercased().unicodeScalars.filter { $0 > " " && $0 < "\u{7f}" && $0 != "\"" && $0 != "'" }
    let plain = String(String.UnicodeScalarView(signs))
    let references = plain.ranges(of: "url(").allSatisfy { plain[$0.upperBound...].hasPrefix("#") }
    return references && !Self.reaching.contains { plain.contains($0) }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing(scalar: "&", with: "&amp;").replacing(scalar: "<", with: "&lt;").replacing(scalar: ">", with: "&gt;")
      .replacing(scalar: "\"", with: "&quot;")
  }
}
