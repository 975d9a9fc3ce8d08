import Scenes
import Time

/// A line through values; gaps stay gaps, and a value alone between gaps is a dot.
enum LineMark {
  /// The width of lines that matter.
  static let width = 1.6

  /// The width that suits a line over `grid`: finer where its ups and downs lie only pixels apart.
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
    // Where lone values are many they melt into a line of dashes, each as wide as its bucket; else each is a dot.
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
