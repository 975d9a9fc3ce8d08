import Scenes
import Time

/// A plot area with its two scales, which map data to points.
struct Frame {
  let plot: Rectangle
  let x: ValueScale
  let y: ValueScale

  init(plot: Rectangle, x: ClosedRange<Double>, y: ClosedRange<Double>, yKind: ValueScale.Kind) {
    self.plot = plot
    self.x = ValueScale(domain: x, from: plot.x, to: plot.right)
    self.y = ValueScale(yKind, domain: y, from: plot.bottom, to: plot.y)
  }

  init(plot: Rectangle, x: ValueScale, y: ValueScale) {
    self.plot = plot
    self.x = x
    self.y = y
  }

  /// The points of `values` at the centres of their buckets, split at gaps.
  func points(of values: [Double], on grid: TimeGrid) -> [[Point]] {
    let count = min(values.count, grid.count)
    let heights = values.prefix(count).map { y.position(of: $0) }
    return Runs.of(count) { heights[$0].isFinite }.map { run in
      run.map { Point(x: x.position(of: grid.center(of: $0)), y: heights[$0]) }
    }
  }

  /// The pixels from `start` to `end` on the horizontal axis, at least `least` wide; nil if they are outside it.
  func stretch(from start: Double, to end: Double, least: Double = 3) -> (left: Double, right: Double)? {
    guard start < x.domain.upperBound, end > x.domain.lowerBound || (start == end && end == x.domain.lowerBound) else {
      return nil
    }
    let (left, right) = (x.position(of: start), x.position(of: end))
    let missing = max(0, least - (right - left)) / 2
    return (max(plot.x, left - missing), min(plot.right, right + missing))
  }
}
