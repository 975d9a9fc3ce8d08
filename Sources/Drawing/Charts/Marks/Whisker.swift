import Scenes

/// An interval on a bar: a line with end caps, with a paper-coloured outline.
enum Whisker {
  static func shapes(from low: Double, to high: Double, y: Double) -> [Shape] {
    var path = Path(through: [Point(x: low, y: y), Point(x: high, y: y)])
    for end in [low, high] {
      path.steps += Path(through: [Point(x: end, y: y - 3.5), Point(x: end, y: y + 3.5)]).steps
    }
    return [
      .path(path, fill: nil, stroke: Shape.Stroke(.paper, width: 2.5)),
      .path(path, fill: nil, stroke: Shape.Stroke(.ink, width: 1.25)),
    ]
  }
}
