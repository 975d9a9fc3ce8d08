/// Writes scenes as inline SVG for pages: real text, colours by CSS class, no style attribute, no script.
///
/// Classes, all defined by `SceneStyleSheet`: `scene` on the root; `f-TOKEN` fills and `s-TOKEN` strokes, where TOKEN is `ColorToken.name`;
/// `t-label`, `t-name`, `t-cell`, `t-subtitle`, `t-title`, `t-headline` set text; `m` and `e` anchor it in the middle and at its end;
/// `halo` outlines text in the background colour; `d` gives round caps. In a scene with a track, the groups `marks` and `names` change with
/// the visible range.
public enum SceneSVG {
  /// The `<svg>` element of `scene`. `idPrefix` starts every id in it and must be unique in its page: a letter followed by letters, digits,
  /// `-` or `_`.
  ///
  /// Adjacent shapes of one colour become one `<path>` if the result looks the same: rectangles, dots of one size, lines of one stroke.
  /// Adjacent texts of one kind become one `<g>`. With a `measurer`, each text is fitted to the width used in the layout, independent of
  /// the reader's fonts.
  ///
  /// - Complexity: O(n)
  public static func inline(
    _ scene: Scene, idPrefix: String, measuredBy measurer: (any TextMeasurer)? = nil
  ) -> String {
    precondition(isIdentifier(idPrefix), "an id prefix is a letter followed by letters, digits, - or _")
    let (width, height) = (Number(scene.width).text, Number(scene.height).text)
    var writer = ShapeWriter(idPrefix: idPrefix, measurer: measurer)
    if let track = scene.track {
      // A script scales the marks and rewrites the names, each in a group that it can find.
      writer.write(Array(scene.shapes[..<track.marks]))
      writer.write([scene.shapes[track.marks]], inGroupOf: "marks")
      writer.write(Array(scene.shapes[(track.marks + 1)..<track.names]))
      writer.write([scene.shapes[track.names]], inGroupOf: "names")
    } else {
      writer.write(scene.shapes)
    }
    return """
      <svg class="scene" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
      aria-labelledby="\(idPrefix)-t \(idPrefix)-d"><title id="\(idPrefix)-t">\(scene.title.escaped)</title>\
      <desc id="\(idPrefix)-d">\(scene.description.escaped)</desc>\(writer.text)</svg>
      """
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}
