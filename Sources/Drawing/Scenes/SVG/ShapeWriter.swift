/// Writes shapes in order, and merges neighbours into one element where possible.
struct ShapeWriter {
  private(set) var text = ""
  private let idPrefix: String
  private let measurer: (any TextMeasurer)?
  private var clips = 0
  private var pending: Pending?

  init(idPrefix: String, measurer: (any TextMeasurer)?) {
    self.idPrefix = idPrefix
    self.measurer = measurer
  }

  /// An element that the next shape may still extend.
  private struct Pending {
    let attributes: String
    var data: PathData
  }

  /// Writes `shapes` in a group of class `name`.
  mutating func write(_ shapes: [Shape], inGroupOf name: String) {
    flush()
    text += "<g class=\"\(name)\">"
    write(shapes)
    text += "</g>"
  }

  mutating func write(_ shapes: [Shape]) {
    var index = shapes.startIndex
    while index < shapes.endIndex {
      if case .text = shapes[index] {
        let end = shapes[index...].firstIndex { !$0.isText } ?? shapes.endIndex
        flush()
        write(texts: shapes[index..<end])
        index = end
      } else {
        write(shapes[index])
        index += 1
      }
    }
    flush()
  }

  private mutating func write(_ shape: Shape) {
    switch shape {
    case .path(let path, let fill, let stroke):
      guard fill != nil || stroke != nil, !path.steps.isEmpty else { return }
      let attributes = attributes(fill, stroke)
      if fill == nil {
        join(attributes) { $0.append(path) }
      } else {
        alone(attributes) { $0.append(path) }
      }
    case .rectangle(let box, let fill, let stroke):
      guard fill != nil || stroke != nil else { return }
      let attributes = attributes(fill, stroke)
      if fill == nil || stroke == nil {
        join(attributes) { $0.append(box) }
      } else {
        alone(attributes) { $0.append(box) }
      }
    case .circle(let center, let radius, let fill, let stroke):
      write(circle: center, radius, fill, stroke)
    case .group(let shapes, let clip):
      write(group: shapes, clip)
    case .text: break
    }
  }

  private mutating func write(circle center: Point, _ radius: Double, _ fill: ColorToken?, _ stroke: Shape.Stroke?) {
    guard let fill else {
      guard let stroke else { return }
      flush()
      text += "<circle\(attributes(nil, stroke))\(place(center, "cx", "cy")) r=\"\(Number(radius).text)\"/>"
      return
    }
    if let stroke {
      // The stroke and the fill are both dots: first the outside of the ring, then its inside.
      let (outer, inner) = (radius + stroke.width / 2, radius - stroke.width / 2)
      guard stroke.dashes.isEmpty, inner > 0 else {
        flush()
        text += "<circle\(attributes(fill, stroke))\(place(center, "cx", "cy")) r=\"\(Number(radius).text)\"/>"
        return
      }
      join(dot(stroke.color, outer)) { $0.appendDot(at: center) }
      flush()
      join(dot(fill, inner)) { $0.appendDot(at: center) }
    } else {
      join(dot(fill, radius)) { $0.appendDot(at: center) }
    }
  }

  private mutating func write(group shapes: [Shape], _ clip: Rectangle?) {
    flush()
    guard let clip else {
      write(shapes)
      return
    }
    clips += 1
    let id = "\(idPrefix)-c\(clips)"
    text += "<clipPath id=\"\(id)\"><rect\(place(Point(x: clip.x, y: clip.y), "x", "y"))"
    text += " width=\"\(Number(clip.width).text)\" height=\"\(Number(clip.height).text)\"/></clipPath>"
    text += "<g clip-path=\"url(#\(id))\">"
    write(shapes)
    text += "</g>"
  }

  /// Extends the previous element if its attributes are the same. All its subpaths then have one opaque colour, and fills have the same
  /// direction, so that none cancels another.
  private mutating func join(_ attributes: String, _ draw: (inout PathData) -> Void) {
    if pending?.attributes != attributes {
      flush()
      pending = Pending(attributes: attributes, data: PathData())
    }
    if var joined = pending?.data {
      pending = nil
      draw(&joined)
      pending = Pending(attributes: attributes, data: joined)
    }
  }

  private mutating func alone(_ attributes: String, _ draw: (inout PathData) -> Void) {
    flush()
    join(attributes, draw)
    flush()
  }

  private mutating func flush() {
    guard let pending else { return }
    text += "<path\(pending.attributes) d=\"\(pending.data.text)\"/>"
    self.pending = nil
  }
}

extension ShapeWriter {
  /// Writes consecutive texts, with one group per kind.
  private mutating func write(texts: ArraySlice<Shape>) {
    var begun = ""
    for shape in texts {
      guard case .text(let words, let point, let style, let color, let anchor, let halo) = shape else { continue }
      let kind = classes(style, color, anchor, halo)
      if kind != begun {
        if !begun.isEmpty { text += "</g>" }
        text += "<g class=\"\(kind)\">"
        begun = kind
      }
      text += "<text\(place(point, "x", "y"))\(fit(words, style))>\(words.escaped)</text>"
    }
    if !begun.isEmpty { text += "</g>" }
  }

  /// Texts of up to this number of bytes have nearly the same width in any font, to within a pixel or two. Most texts of a drawing are that
  /// short.
  private static let longestLooseText = 3

  /// The fixed width of a text, so that another font neither overlaps neighbours nor shifts the text.
  private func fit(_ words: String, _ style: TextStyle) -> String {
    guard words.utf8.count > Self.longestLooseText, let width = measurer?.width(of: words, style: style), width >= 1
    else { return "" }
    return " textLength=\"\(Number(width).text)\" lengthAdjust=\"spacingAndGlyphs\""
  }

  private func classes(_ style: TextStyle, _ color: ColorToken, _ anchor: Shape.Anchor, _ halo: Bool) -> String {
    var classes = "\(SceneStyleSheet.className(of: style)) f-\(color.name)"
    switch anchor {
    case .start: break
    case .middle: classes += " m"
    case .end: classes += " e"
    }
    return halo ? classes + " halo" : classes
  }

  private func attributes(_ fill: ColorToken?, _ stroke: Shape.Stroke?) -> String {
    let classes = [fill.map { "f-\($0.name)" }, stroke.map { "s-\($0.color.name)" }].compactMap { $0 }
    var text = " class=\"\(classes.joined(separator: " "))\""
    guard let stroke else { return text }
    if stroke.width != 1 { text += " stroke-width=\"\(Number(stroke.width).text)\"" }
    if !stroke.dashes.isEmpty {
      text += " stroke-dasharray=\"\(stroke.dashes.map { Number($0).text }.joined(separator: " "))\""
    }
    return text
  }

  private func dot(_ color: ColorToken, _ radius: Double) -> String {
    " class=\"d s-\(color.name)\" stroke-width=\"\(Number(2 * radius).text)\""
  }

  private func place(_ point: Point, _ x: String, _ y: String) -> String {
    " \(x)=\"\(Number(point.x).text)\" \(y)=\"\(Number(point.y).text)\""
  }
}

extension Shape {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
