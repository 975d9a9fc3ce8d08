import Scenes

/// A shape ready to be drawn: numbers checked, text set, colours looked up.
enum Mark: Sendable {
  /// A line around or along a shape.
  struct Stroke: Hashable, Sendable {
    let color: Color
    let width: Double
    let dashes: [Double]
  }

  /// The geometry of an outline.
  enum Outline: Sendable {
    case path(Path)
    case rectangle(Rectangle)
    case circle(center: Point, radius: Double)
  }

  case outline(Outline, fill: Color?, stroke: Stroke?)
  /// Text from a point at the left end of its baseline, with an optional halo of that colour.
  case text(TextLine, at: Point, color: Color, halo: Color?)
  case group([Mark], clip: Rectangle?)
}

extension Mark {
  /// Whether this mark and `next` look the same if drawn in one step: lines of the same style, or surfaces with the same winding direction.
  func joins(_ next: Mark) -> Bool {
    guard case .outline(let outline, let fill, let stroke) = self,
      case .outline(let nextOutline, fill, stroke) = next
    else { return false }
    switch (outline, nextOutline) {
    case (.circle(_, let radius), .circle(_, let nextRadius)) where stroke == nil: return radius == nextRadius
    case (.circle, _) where stroke == nil, (_, .circle) where stroke == nil: return false
    case (.rectangle, .rectangle): return fill == nil || stroke == nil
    default: return fill == nil
    }
  }
}
