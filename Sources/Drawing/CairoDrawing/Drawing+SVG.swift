import Scenes

extension Drawing {
  /// An SVG file: letters as outlines, so that it looks alike without the fonts; title and description for readers who
  /// cannot see it.
  ///
  /// It has no `style` attributes and no scripts, so that a strict content security policy lets it through.
  /// - Parameter idPrefix: What every id in the file begins with; ASCII letters, digits, `-`, `_`, `.`, a letter first.
  ///   It is written with every letter drawn, so a long one makes a large file; it matters only where several drawings
  ///   are put into one page.
  /// - Throws: `DrawingError` where the prefix is unusable or Cairo refuses a step.
  public func svg(idPrefix: String = "g") throws(DrawingError) -> [UInt8] {
    guard Drawing.isIDPrefix(idPrefix) else { throw .unusableIDPrefix(idPrefix) }
    let file = SVGFile(idPrefix: idPrefix)
    let canvas = try Canvas.outlines(for: file)
    file.paint(ground ?? theme[.paper], width: width, height: height)
    canvas.draw(ground == nil ? marks : Array(marks.dropFirst()))
    try canvas.check("SVG file")
    return file.bytes(title: scene.title, description: scene.description, width: width, height: height)
  }

  /// The colour of the first mark where that covers all of the page, as in scenes with a frame, and nothing shows of paper.
  private var ground: Color? {
    guard case .outline(.rectangle(let box), fill: let color?, stroke: nil) = marks.first else { return nil }
    return box == Rectangle(x: 0, y: 0, width: Double(width), height: Double(height)) ? color : nil
  }

  private static func isIDPrefix(_ prefix: String) -> Bool {
    guard let first = prefix.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) else {
      return false
    }
    return prefix.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
}
