extension GlyphRun {
  /// Shaped glyphs, positioned from `start`, at `scale` pixels per font unit.
  init(
    _ shaped: [ShapedGlyph], from start: Double, face: FontFace, scale: Double, item: TextItem,
    scalars: [Unicode.Scalar]
  ) {
    var pen = 0
    glyphs = shaped.map { glyph in
      let x = start + Double(pen + glyph.offset.x) * scale
      pen += glyph.advance
      return Glyph(index: glyph.index, x: x, y: -Double(glyph.offset.y) * scale)
    }
    self.face = face
    isRightToLeft = item.isRightToLeft
    text = scalars[item.range].flatMap { Array($0.utf8) }
    clusters = GlyphRun.clusters(
      item.isRightToLeft ? shaped.reversed() : shaped, range: item.range, scalars: scalars)
  }

  /// Pairs glyphs in reading order with the scalars from the first of one cluster to the first of the next.
  private static func clusters(
    _ shaped: [ShapedGlyph], range: Range<Int>, scalars: [Unicode.Scalar]
  ) -> [Cluster] {
    var clusters: [Cluster] = []
    var first = 0
    while first < shaped.count {
      let scalar = shaped[first].scalar
      let next = shaped[first...].firstIndex { $0.scalar != scalar } ?? shaped.count
      let start = first == 0 ? range.lowerBound : scalar
      let end = next < shaped.count ? shaped[next].scalar : range.upperBound
      let bytes = scalars[start..<end].reduce(0) { $0 + UTF8.width($1) }
      clusters.append(Cluster(bytes: bytes, glyphs: next - first))
      first = next
    }
    return clusters
  }
}
