import CCairo

/// One font: HarfBuzz shapes its text, Cairo draws its outlines. Immutable, so it can be shared by threads.
///
/// Shaping uses font units, without hinting: widths are exact integers and the same at any size and on any surface.
@safe final class FontFace: Sendable {
  /// Font units per em.
  let unitsPerEm: Double

  // Marked immutable in HarfBuzz, so shaping is safe on several threads.
  nonisolated(unsafe) private let font: OpaquePointer
  // Cairo locks its font faces itself.
  nonisolated(unsafe) private let outlines: OpaquePointer

  /// The first font in `file`; `name` identifies it in errors.
  init(_ file: [UInt8], name: String) throws(DrawingError) {
    let blob = unsafe file.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe hb_blob_create(start, UInt32(clamping: bytes.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
    }
    defer { unsafe hb_blob_destroy(blob) }
    let face = unsafe hb_face_create(blob, 0)
    defer { unsafe hb_face_destroy(face) }
    guard unsafe hb_face_get_glyph_count(face) > 0, let outlines = unsafe debrief_font_face_create(blob),
      let font = unsafe hb_font_create(face)
    else { throw .unreadableFont(name: name) }
    unsafe hb_font_make_immutable(font)
    unsafe self.font = font
    unsafe self.outlines = outlines
    unitsPerEm = Double(unsafe hb_face_get_upem(face))
  }

  deinit {
    unsafe hb_font_destroy(font)
    unsafe cairo_font_face_destroy(outlines)
  }

  /// Whether the font has a glyph for `scalar`.
  func covers(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return unsafe hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0
  }

  /// Sets this font in `context` at `size` pixels.
  func select(in context: OpaquePointer, size: Double) {
    unsafe cairo_set_font_face(context, outlines)
    unsafe cairo_set_font_size(context, size)
  }

  /// Shapes the scalars of `item` as part of `text`, because neighbours determine how letters join.
  ///
  /// Glyphs are ordered from left to right, even in right-to-left text; digits are tabular.
  func shape(_ item: TextItem, of text: [UInt32]) throws(DrawingError) -> [ShapedGlyph] {
    guard let buffer = unsafe hb_buffer_create(), unsafe hb_buffer_allocation_successful(buffer) != 0 else {
      throw .refused(step: "text", reason: "HarfBuzz has no memory for a buffer")
    }
    defer { unsafe hb_buffer_destroy(buffer) }
    unsafe text.withUnsafeBufferPointer { scalars in
      unsafe hb_buffer_add_utf32(
        buffer, scalars.baseAddress, Int32(scalars.count), UInt32(item.range.lowerBound), Int32(item.range.count))
    }
    unsafe hb_buffer_set_direction(buffer, item.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    unsafe hb_buffer_set_script(buffer, hb_script_t(rawValue: item.script))
    unsafe hb_buffer_set_language(buffer, hb_language_from_string("en", 2))
    var features = [hb_feature_t(tag: FontFace.tabularFigures, value: 1, start: 0, end: UInt32.max)]
    unsafe hb_shape(font, buffer, &features, UInt32(features.count))
    guard unsafe hb_buffer_allocation_successful(buffer) != 0 else {
      throw .refused(step: "text", reason: "HarfBuzz ran out of memory")
    }
    return unsafe FontFace.glyphs(in: buffer)
  }

  /// The OpenType feature `tnum`.
  private static let tabularFigures: hb_tag_t = 0x746e_756d

  private static func glyphs(in buffer: OpaquePointer) -> [ShapedGlyph] {
    var count: UInt32 = 0
    guard let facts = unsafe hb_buffer_get_glyph_infos(buffer, &count),
      let places = unsafe hb_buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    return (0..<Int(count)).map { index in
      let (fact, place) = unsafe (facts[index], places[index])
      return ShapedGlyph(
        index: UInt(fact.codepoint), scalar: Int(fact.cluster), advance: Int(place.x_advance),
        offset: (x: Int(place.x_offset), y: Int(place.y_offset)))
    }
  }
}
