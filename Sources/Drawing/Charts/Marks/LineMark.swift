import Scenes
import Time

/// A line through values. Gaps stay gaps, and a single value between gaps is a dot.
enum LineMark {
  /// The standard width of lines.
  static let width = 1.6

  /// The width of a line over `grid`: thinner if its variations are only pixels apart.
  static func width(over grid: TimeGrid, in frame: Frame) -> Double {
    Double(grid.count) > frame.plot.width * 0.6 ? 1.1 : width
  }

  static func shapes(
    of values: [Double], on grid: TimeGrid, in frame: Frame, stroke: Shape.Stroke
  ) -> [Shape] {
    let runs = frame.points(of: values, on: grid)
    let lone = runs.filter { $0.count == 1 }.flatMap { $0 }
    var path = Path()
    for run in runs where run.count > 1 {
      path.steps += Path(through: PixelColumns.reduced(run)).steps
    }
    var shapes: [Shape] = []
    // Many single values form a dashed line with dashes as wide as a bucket; otherwise each one is a dot.
    if lone.count > 60 {
      let half = max(0.5, frame.plot.width / Double(max(1, grid.count)) / 2)
      for point in PixelColumns.reduced(lone) {
        let ends = [max(frame.plot.x, point.x - half), min(frame.plot.right, point.x + half)]
        path.steps += Path(through: ends.map { Point(x: $0, y: point.y) }).steps
      }
    } else {
      shapes += lone.map { .circle(center: $0, radius: stroke.width + 0.6, fill: stroke.color, stroke: nil) }
    }
    if !path.steps.isEmpty { shapes.insert(.path(path, fill: nil, stroke: stroke), at: 0) }
    return shapes
  }
}
