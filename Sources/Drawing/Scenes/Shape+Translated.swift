extension Point {
  /// The point `x` to the right and `y` down.
  public func translated(x: Double, y: Double) -> Point {
    Point(x: self.x + x, y: self.y + y)
  }
}

extension Rectangle {
  /// The rectangle moved `x` to the right and `y` down.
  public func translated(x: Double, y: Double) -> Rectangle {
    Rectangle(x: self.x + x, y: self.y + y, width: width, height: height)
  }
}

extension Path {
  /// The path moved `x` to the right and `y` down.
  public func translated(x: Double, y: Double) -> Path {
    Path(
      steps.map { step in
        switch step {
        case .move(let point): .move(point.translated(x: x, y: y))
        case .line(let point): .line(point.translated(x: x, y: y))
        case .curve(let first, let second, let end):
          .curve(first.translated(x: x, y: y), second.translated(x: x, y: y), end: end.translated(x: x, y: y))
        case .close: .close
        }
      })
  }
}

extension Shape {
  /// The shape moved `x` to the right and `y` down.
  public func translated(x: Double, y: Double) -> Shape {
    switch self {
    case .path(let path, let fill, let stroke):
      .path(path.translated(x: x, y: y), fill: fill, stroke: stroke)
    case .rectangle(let rectangle, let fill, let stroke):
      .rectangle(rectangle.translated(x: x, y: y), fill: fill, stroke: stroke)
    case .circle(let center, let radius, let fill, let stroke):
      .circle(center: center.translated(x: x, y: y), radius: radius, fill: fill, stroke: stroke)
    case .text(let text, let point, let style, let color, let anchor, let halo):
      .text(text, at: point.translated(x: x, y: y), style: style, color: color, anchor: anchor, halo: halo)
    case .group(let shapes, let clip):
      .group(shapes.map { $0.translated(x: x, y: y) }, clip: clip?.translated(x: x, y: y))
    }
  }
}
