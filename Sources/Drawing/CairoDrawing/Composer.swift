import Scenes

/// Turns the shapes of a scene into marks: checks every number, sets every text, and looks up every colour.
///
/// Baselines are moved to the nearest half pixel, which is a whole pixel at double scale: Cairo aligns the images of letters to whole
/// pixels there, and all file formats should agree.
struct Composer {
  let typeface: Typeface
  let theme: Theme
  /// Title of the scene, for errors.
  let title: String

  /// The marks of `shapes`, which are in the group with the index path `group`.
  func marks(of shapes: [Shape], in group: [Int] = []) throws(DrawingError) -> [Mark] {
    var marks: [Mark] = []
    marks.reserveCapacity(shapes.count)
    for (index, shape) in shapes.enumerated() {
      marks.append(try mark(of: shape, at: DrawingError.Place(scene: title, shape: group + [index + 1])))
    }
    return marks
  }

  private func mark(of shape: Shape, at place: DrawingError.Place) throws(DrawingError) -> Mark {
    switch shape {
    case .path(let path, let fill, let stroke):
      try check(path, at: place)
      return try outline(.path(path), fill, stroke, at: place)
    case .rectangle(let rectangle, let fill, let stroke):
      try check(rectangle, at: place)
      return try outline(.rectangle(rectangle), fill, stroke, at: place)
    case .circle(let center, let radius, let fill, let stroke):
      try check(center, at: place)
      try check(radius, "radius", atLeast: 0, at: place)
      return try outline(.circle(center: center, radius: radius), fill, stroke, at: place)
    case .text(let text, let point, let style, let color, let anchor, let halo):
      try check(point, at: place)
      let line = try typeface.line(text, style: style)
      let start = Point(x: point.x - line.width * anchor.shareBefore, y: (point.y * 2).rounded() / 2)
      return .text(line, at: start, color: theme[color], halo: halo ? theme[.paper] : nil)
    case .group(let shapes, let clip):
      if let clip { try check(clip, at: place) }
      return .group(try marks(of: shapes, in: place.shape), clip: clip)
    }
  }

  private func outline(
    _ outline: Mark.Outline, _ fill: ColorToken?, _ stroke: Shape.Stroke?, at place: DrawingError.Place
  ) throws(DrawingError) -> Mark {
    var checked: Mark.Stroke?
    if let stroke { checked = try self.stroke(stroke, at: place) }
    return .outline(outline, fill: fill.map { theme[$0] }, stroke: checked)
  }
}

extension Shape.Anchor {
  /// The fraction of a text's width before its anchor point.
  fileprivate var shareBefore: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
