import CCairo
import Scenes

/// A Cairo surface and its context: the only object that owns both, and frees them.
@safe final class Canvas {
  /// The kind of output.
  enum Kind {
    case pixels, pdf
    /// Paths, which Cairo traces and this file takes.
    case svg(SVGFile)
  }

  let kind: Kind
  let surface: OpaquePointer
  let context: OpaquePointer
  // File surfaces write into it until they are finished.
  private let sink: ByteSink?

  private init(_ kind: Kind, surface: OpaquePointer, sink: ByteSink?) {
    self.kind = kind
    unsafe self.surface = surface
    unsafe context = cairo_create(surface)
    self.sink = sink
    unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    // Of no account with round joins; the value that SVG has without being asked.
    unsafe cairo_set_miter_limit(context, 4)
    unsafe Canvas.turnHintingOff(in: context)
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  // With hinting, a label is up to one per cent wider in pixels than in SVG.
  private static func turnHintingOff(in context: OpaquePointer) {
    let options = unsafe cairo_font_options_create()
    defer { unsafe cairo_font_options_destroy(options) }
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_set_font_options(context, options)
  }

  /// Throws if any step since the canvas was created has failed: Cairo records the first failure.
  func check(_ step: String) throws(DrawingError) {
    for status in unsafe [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .refused(step: step, reason: unsafe String(cString: cairo_status_to_string(status)))
    }
  }
}

extension Canvas {
  /// Opaque pixels, `scale` per CSS pixel along each side.
  static func pixels(width: Int, height: Int, scale: Int) throws(DrawingError) -> Canvas {
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(clamping: width), Int32(clamping: height))
    let canvas = unsafe Canvas(.pixels, surface: surface!, sink: nil)
    try canvas.check("PNG file")
    unsafe cairo_scale(canvas.context, Double(scale), Double(scale))
    return canvas
  }

  /// What traces the paths of `file`, in CSS pixels: nothing is painted, so that one pixel is enough.
  static func outlines(for file: SVGFile) throws(DrawingError) -> Canvas {
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)
    let canvas = unsafe Canvas(.svg(file), surface: surface!, sink: nil)
    try canvas.check("SVG file")
    return canvas
  }

  /// A PDF file; each page sets its own size.
  static func pdf() throws(DrawingError) -> Canvas {
    let sink = ByteSink()
    let target = unsafe sink.target
    let surface = unsafe cairo_pdf_surface_create_for_stream(target.write, target.closure, 1, 1)
    let canvas = unsafe Canvas(.pdf, surface: surface!, sink: sink)
    try canvas.check("PDF file")
    // From 1.5 on Cairo 1.18 packs the table of objects, which `PDFCatalog` reads.
    unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    return canvas
  }

  /// The bytes of the file; nothing can be drawn afterwards.
  func file() throws(DrawingError) -> [UInt8] {
    try check("drawing")
    unsafe cairo_surface_finish(surface)
    if case let status = unsafe cairo_surface_status(surface), status != CAIRO_STATUS_SUCCESS {
      throw .refused(step: "writing a drawing", reason: unsafe String(cString: cairo_status_to_string(status)))
    }
    return sink?.bytes ?? []
  }

  /// The result of `body` on the pixels, 0xRRGGBB row by row; their high bytes are undefined.
  func withPixels<Answer>(_ body: (Span<UInt32>) -> Answer) throws(DrawingError) -> Answer {
    unsafe cairo_surface_flush(surface)
    try check("drawing")
    let count = unsafe Int(cairo_image_surface_get_width(surface) * cairo_image_surface_get_height(surface))
    // Rows of 4-byte pixels need no padding for Cairo's alignment of four bytes.
    guard let data = unsafe cairo_image_surface_get_data(surface),
      unsafe cairo_image_surface_get_stride(surface) == cairo_image_surface_get_width(surface) * 4
    else { throw .refused(step: "PNG file", reason: "the surface has no pixels") }
    return unsafe data.withMemoryRebound(to: UInt32.self, capacity: count) { pixels in
      unsafe body(Span(_unsafeStart: pixels, count: count))
    }
  }
}

// Drawing operations. Cairo records the first failure of any of them, and `check` reports it.
extension Canvas {
  /// Fills the whole surface.
  func paint(_ color: Color) {
    setSource(color)
    unsafe cairo_paint(context)
  }

  /// Adds `path` to the current path.
  func trace(_ path: Path) {
    for step in path.steps {
      switch step {
      case .move(let point): unsafe cairo_move_to(context, point.x, point.y)
      case .line(let point): unsafe cairo_line_to(context, point.x, point.y)
      case .curve(let first, let second, let end):
        unsafe cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: unsafe cairo_close_path(context)
      }
    }
  }

  /// Adds `rectangle` to the current path.
  func trace(_ rectangle: Rectangle) {
    unsafe cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
  }

  /// Fills what has been traced, and draws a line along it.
  func draw(fill color: Color?, stroke line: Mark.Stroke?) {
    if case .svg(let file) = kind {
      let fill = hasArea ? color : nil
      let path = takePath()
      if fill != nil || line != nil { file.draw(path, fill: fill, stroke: line) }
      return
    }
    if let color { fill(color, keeping: line != nil) }
    if let line { stroke(line) }
  }

  private func fill(_ color: Color, keeping: Bool) {
    setSource(color)
    if keeping {
      unsafe cairo_fill_preserve(context)
    } else {
      unsafe cairo_fill(context)
    }
  }

  private func stroke(_ stroke: Mark.Stroke) {
    setSource(stroke.color)
    unsafe cairo_set_line_width(context, stroke.width)
    unsafe cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), 0)
    unsafe cairo_stroke(context)
  }

  /// Adds a dot around `center` to the current path.
  func addDot(at center: Point) {
    unsafe cairo_move_to(context, center.x, center.y)
    unsafe cairo_line_to(context, center.x, center.y)
  }

  /// Draws the dots of the current path as zero-length lines with round ends: a tenth of the bytes of circles.
  func drawDots(diameter: Double, in color: Color) {
    let line = Mark.Stroke(color: color, width: diameter, dashes: [])
    if case .svg(let file) = kind { return file.draw(takePath(), fill: nil, stroke: line, hasRoundEnds: true) }
    unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    stroke(line)
    unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
  }

  /// Strokes the outlines of glyphs from `start` in `color`, `Drawing.haloWidth` wide.
  func addHalo(of run: GlyphRun, size: Double, from start: Point, in color: Color) {
    if case .svg(let file) = kind {
      return write(run, size: size, from: start, in: color, halo: color, to: file)
    }
    let glyphs = Canvas.glyphs(of: run, from: start)
    unsafe run.face.select(in: context, size: size)
    unsafe cairo_glyph_path(context, glyphs, Int32(glyphs.count))
    // The halo has the background colour, or crosses a mark: a coarse edge is invisible, and costs half.
    unsafe cairo_set_antialias(context, CAIRO_ANTIALIAS_FAST)
    stroke(Mark.Stroke(color: color, width: Drawing.haloWidth, dashes: []))
    unsafe cairo_set_antialias(context, CAIRO_ANTIALIAS_DEFAULT)
  }

  /// Draws glyphs from `start`: in PDF as selectable text, in SVG as references to one outline per glyph, in pixels as cached images
  /// aligned to whole pixels.
  func show(_ run: GlyphRun, size: Double, from start: Point, in color: Color) {
    if case .svg(let file) = kind { return write(run, size: size, from: start, in: color, halo: nil, to: file) }
    let glyphs = Canvas.glyphs(of: run, from: start)
    setSource(color)
    unsafe run.face.select(in: context, size: size)
    guard case .pdf = kind else {
      unsafe cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
      return
    }
    let clusters = run.clusters.map { cluster in
      cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs))
    }
    let backward = run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
    unsafe run.text.withUnsafeBytes { text in
      unsafe cairo_show_text_glyphs(
        context, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), glyphs,
        Int32(glyphs.count), clusters, Int32(clusters.count), backward)
    }
  }

  /// Draws `body`, clipped to `clip`.
  func clipped(to clip: Rectangle, _ body: () -> Void) {
    if case .svg(let file) = kind {
      trace(clip)
      return file.clipped(to: takePath(), body)
    }
    unsafe cairo_save(context)
    trace(clip)
    unsafe cairo_clip(context)
    body()
    unsafe cairo_restore(context)
  }

  private func setSource(_ color: Color) {
    unsafe cairo_set_source_rgb(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }

  private static func glyphs(of run: GlyphRun, from start: Point) -> [cairo_glyph_t] {
    run.glyphs.map { cairo_glyph_t(index: $0.index, x: start.x + $0.x, y: start.y + $0.y) }
  }
}
