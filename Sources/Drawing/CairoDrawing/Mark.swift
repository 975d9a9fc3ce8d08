import Scenes

/// A shape ready to be drawn: checked, its text set, its colours looked up.
enum Mark: Sendable {
  /// A line around or along a shape.
  struct Stroke: Hashable, Sendable {
    let color: Color
    let width: Double
    let dashes: [Double]
  }

  /// What an outline runs along.
  enum Outline: Sendable {
    case path(Path)
    case rectangle(Rectangle)
    case circle(center: Point, radius: Double)
  }

  case outline(Outline, fill: Color?, stroke: Stroke?)
  /// Text from a point on its baseline at its left end, set off by a halo of that colour.
  case text(TextLine, at: Point, color: Color, halo: Color?)
  case group([Mark], clip: Rectangle?)
}

extension Mark {
  /// Whether this mark and `next`, drawn in one go, look as they do one over the other: lines alike, and surfaces that
  /// run the same way round.
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
