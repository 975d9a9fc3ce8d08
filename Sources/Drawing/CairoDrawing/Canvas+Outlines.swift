import CCairo
import Scenes

// What an SVG file takes from Cairo: the paths that it traced, rounded to its grid of 1/256 pixel, and the outlines of letters.
extension Canvas {
  /// What has been traced, which begins empty again.
  func takePath() -> Path {
    let copy = unsafe cairo_copy_path(context)
    defer { unsafe cairo_path_destroy(copy) }
    unsafe cairo_new_path(context)
    guard let path = unsafe copy?.pointee, let pieces = unsafe path.data else { return Path() }
    var steps: [Path.Step] = []
    var place = 0
    while unsafe place < Int(path.num_data) {
      let header = unsafe pieces[place].header
      func point(_ offset: Int) -> Point {
        let point = unsafe pieces[place + offset].point
        return Point(x: point.x, y: point.y)
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: steps.append(.move(point(1)))
      case CAIRO_PATH_LINE_TO: steps.append(.line(point(1)))
      case CAIRO_PATH_CURVE_TO: steps.append(.curve(point(1), point(2), end: point(3)))
      default: steps.append(.close)
      }
      place += Int(header.length)
    }
    return Path(steps)
  }

  /// Whether what has been traced is more than a point or a straight line along an axis.
  var hasArea: Bool {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    unsafe cairo_path_extents(context, &left, &top, &right, &bottom)
    return left < right && top < bottom
  }

  /// Writes letters from `start` on to `file`.
  func write(_ run: GlyphRun, size: Double, from start: Point, in color: Color, halo: Color?, to file: SVGFile) {
    let glyphs = run.glyphs.map { (index: $0.index, place: Point(x: start.x + $0.x, y: start.y + $0.y)) }
    unsafe run.face.select(in: context, size: SVGFile.outlineSize)
    file.draw(glyphs, of: run.face, size: size, in: color, halo: halo) { glyph in
      var glyph = cairo_glyph_t(index: glyph, x: 0, y: 0)
      unsafe cairo_glyph_path(context, &glyph, 1)
      return takePath()
    }
  }
}
