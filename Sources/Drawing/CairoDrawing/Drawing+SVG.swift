import Scenes

extension Drawing {
  /// An SVG file, with letters as outlines, so that it looks the same without the fonts, and title and description for readers who cannot
  /// see it.
  ///
  /// It contains no `style` attributes and no scripts, so it is compatible with a strict content security policy.
  /// - Parameter idPrefix: The prefix of every id in the file; ASCII letters, digits, `-`, `_`, `.`, a letter first. It is written with
  ///   every letter drawn, so a long one makes a large file; it matters only if several drawings are embedded in one page.
  /// - Throws: `DrawingError` if the prefix is invalid or Cairo fails.
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
