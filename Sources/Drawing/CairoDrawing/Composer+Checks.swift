import Scenes

// Cairo silently draws nothing if a number is not finite, and wraps around beyond eight million pixels.
extension Composer {
  func check(_ path: Path, at place: DrawingError.Place) throws(DrawingError) {
    guard let first = path.steps.first else { return }
    guard case .move = first else { throw .pathWithoutMove(place: place) }
    for step in path.steps {
      switch step {
      case .move(let point), .line(let point): try check(point, at: place)
      case .curve(let first, let second, let end):
        try check(first, at: place)
        try check(second, at: place)
        try check(end, at: place)
      case .close: break
      }
    }
  }

  func check(_ rectangle: Rectangle, at place: DrawingError.Place) throws(DrawingError) {
    try check(rectangle.x, "x", at: place)
    try check(rectangle.y, "y", at: place)
    try check(rectangle.width, "width", atLeast: 0, at: place)
    try check(rectangle.height, "height", atLeast: 0, at: place)
  }

  func check(_ point: Point, at place: DrawingError.Place) throws(DrawingError) {
    try check(point.x, "x", at: place)
    try check(point.y, "y", at: place)
  }

  func check(
    _ value: Double, _ name: String, atLeast least: Double = -Drawing.largestCoordinate, at place: DrawingError.Place
  ) throws(DrawingError) {
    guard value >= least, value <= Drawing.largestCoordinate else {
      throw .unusableNumber(place: place, name: name, value: value)
    }
  }

  /// A stroke without width is omitted; dashes that all have length zero mean a solid line.
  func stroke(_ stroke: Shape.Stroke, at place: DrawingError.Place) throws(DrawingError) -> Mark.Stroke? {
    try check(stroke.width, "stroke width", atLeast: 0, at: place)
    for dash in stroke.dashes { try check(dash, "dash", atLeast: 0, at: place) }
    guard stroke.width > 0 else { return nil }
    let isSolid = stroke.dashes.allSatisfy { $0 == 0 }
    return Mark.Stroke(color: theme[stroke.color], width: stroke.width, dashes: isSolid ? [] : stroke.dashes)
  }
}
