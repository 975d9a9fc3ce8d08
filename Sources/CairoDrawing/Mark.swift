import Scenes

/// A shape ready to be drawn: checked, its text set, its colours looked up.
enum Mark: Sendable {
  /// A line around or along a shape.
  struct Stroke: Sendable {
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
