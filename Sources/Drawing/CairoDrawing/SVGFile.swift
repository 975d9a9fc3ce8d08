import Scenes

/// An SVG file of a drawing, written from what Cairo traced: paths of marks, and outlines of letters.
///
/// Cairo's own SVG differs from one version to the next and holds each letter once for every size. Here letters are written
/// once, in steps of the em, and texts place and scale them; ids are short and count from 1; numbers are rounded; nothing
/// needs a style.
final class SVGFile {
  /// The letters of one font, in the order of their first use.
  private struct Alphabet {
    let face: FontFace
    var outlines: [UInt8] = []
    /// The number in its id of each glyph, and whether it has an outline: a space has none.
    var letters: [UInt: (id: Int, isBlank: Bool)] = [:]
  }

  /// Height of the em, in CSS pixels, at which outlines are traced: large, so that they are exact.
  static let outlineSize = 100.0
  /// Steps per em of outlines in the file: at 20 pixels, a step is a fortieth of a pixel.
  static let stepsPerEm = 500.0

  private let idPrefix: String
  private var alphabets: [Alphabet] = []
  private var marks: [UInt8] = []
  private var lastID = 0

  /// An empty file, whose ids all begin with `idPrefix`.
  init(idPrefix: String) {
    self.idPrefix = idPrefix
  }

  /// Covers all of a page with `color`.
  func paint(_ color: Color, width: Int, height: Int) {
    write("<rect x=\"0\" y=\"0\" width=\"\(width)\" height=\"\(height)\" fill=\"\(color.css)\"/>")
  }

  /// Draws `path`; `hasRoundEnds` makes a dot of a line without length.
  func draw(_ path: Path, fill: Color?, stroke: Mark.Stroke?, hasRoundEnds: Bool = false) {
    write("<path")
    if let fill { write(" fill=\"\(fill.css)\"") }
    if let stroke {
      if stroke.width != 1 { write(" stroke-width=\"\(SVGFile.text(of: stroke.width))\"") }
      if hasRoundEnds { write(" stroke-linecap=\"round\"") }
      write(" stroke=\"\(stroke.color.css)\"")
      if !stroke.dashes.isEmpty {
        write(" stroke-dasharray=\"\(stroke.dashes.map(SVGFile.text).joined(separator: ","))\"")
      }
    }
    write(" d=\"")
    PathShortener.append(path, grain: .pixels, to: &marks)
    write("\"/>")
  }

  /// Draws what `body` draws, cut off outside of `clip`.
  func clipped(to clip: Path, _ body: () -> Void) {
    let id = nextID()
    write("<clipPath id=\"\(name(id))\"><path d=\"")
    PathShortener.append(clip, grain: .pixels, to: &marks)
    write("\"/></clipPath><g clip-path=\"url(#\(name(id)))\">")
    body()
    write("</g>")
  }

  /// Draws `glyphs` of `face` in `color`, with a line of `halo` around each where that is set; `outline` traces a glyph at
  /// `outlineSize`.
  func draw(
    _ glyphs: [(index: UInt, place: Point)], of face: FontFace, size: Double, in color: Color, halo: Color? = nil,
    outline: (UInt) -> Path
  ) {
    let scale = size / SVGFile.stepsPerEm
    var origin: (x: Hundredths, y: Hundredths)?
    for glyph in glyphs {
      guard let id = letter(glyph.index, of: face, outline: outline) else { continue }
      let start = origin ?? (Hundredths(rounding: glyph.place.x), Hundredths(rounding: glyph.place.y))
      if origin == nil {
        origin = start
        begin(at: start, scale: scale, color: color, halo: halo)
      }
      write("<use href=\"#\(name(id))\"")
      writeSteps("x", from: start.x, to: glyph.place.x, scale: scale)
      writeSteps("y", from: start.y, to: glyph.place.y, scale: scale)
      write("/>")
    }
    if origin != nil { write("</g>") }
  }

  /// The file, of a picture so large.
  func bytes(title: String, description: String, width: Int, height: Int) -> [UInt8] {
    let (titleID, descriptionID) = (idPrefix + "-title", idPrefix + "-desc")
    // Most marks are lines, and all are joined round.
    var file = Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" fill="none" stroke-linejoin="round" \
      width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      aria-labelledby="\(titleID) \(descriptionID)"><title id="\(titleID)">
      """.utf8)
    file += XMLText.escaped(title)
    file += Array("</title><desc id=\"\(descriptionID)\">".utf8) + XMLText.escaped(description) + Array("</desc>".utf8)
    let outlines = alphabets.flatMap(\.outlines)
    if !outlines.isEmpty { file += Array("<defs>".utf8) + outlines + Array("</defs>".utf8) }
    file += Array("<g>".utf8) + marks + Array("</g></svg>\n".utf8)
    return file
  }
}

extension SVGFile {
  /// The id of a letter, whose outline is written where it has not been used before; nil for a blank one.
  private func letter(_ glyph: UInt, of face: FontFace, outline: (UInt) -> Path) -> Int? {
    let place = alphabets.firstIndex { $0.face === face } ?? alphabets.count
    if place == alphabets.count { alphabets.append(Alphabet(face: face)) }
    if let known = alphabets[place].letters[glyph] { return known.isBlank ? nil : known.id }
    let (id, path) = (nextID(), outline(glyph))
    alphabets[place].letters[glyph] = (id, path.steps.isEmpty)
    guard !path.steps.isEmpty else { return nil }
    alphabets[place].outlines += Array("<path id=\"\(name(id))\" d=\"".utf8)
    PathShortener.append(path, grain: .letters, to: &alphabets[place].outlines)
    alphabets[place].outlines += Array("\"/>".utf8)
    return id
  }

  private func begin(at origin: (x: Hundredths, y: Hundredths), scale: Double, color: Color, halo: Color?) {
    write("<g fill=\"\(color.css)\"")
    if let halo { write(" stroke=\"\(halo.css)\" stroke-width=\"\(Int((Drawing.haloWidth / scale).rounded()))\"") }
    write(" transform=\"translate(")
    origin.x.append(to: &marks)
    write(" ")
    origin.y.append(to: &marks)
    write(")scale(\(scale))\">")
  }

  /// Writes the distance of two positions in steps of the em, unless it is zero.
  private func writeSteps(_ name: String, from origin: Hundredths, to place: Double, scale: Double) {
    // A place is a sum of widths, whose last bits are not to decide between two steps.
    let exact = (place * 1_000_000).rounded() / 1_000_000
    let steps = Int(((exact - Double(origin.value) / 100) / scale).rounded())
    if steps != 0 { write(" \(name)=\"\(steps)\"") }
  }

  private func nextID() -> Int {
    lastID += 1
    return lastID
  }

  /// The id numbered `id`: short, since it is written with every letter drawn.
  private func name(_ id: Int) -> String { "\(idPrefix)-\(String(id, radix: 36))" }

  private func write(_ text: String) {
    marks.append(contentsOf: text.utf8)
  }

  /// `number` with at most two decimals.
  private static func text(of number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
