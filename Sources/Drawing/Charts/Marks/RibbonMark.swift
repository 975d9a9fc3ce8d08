import Scenes
import Time

/// The area between a lower and an upper course.
enum RibbonMark {
  static func path(lower: [Double], upper: [Double], on grid: TimeGrid, in frame: Frame) -> Path {
    let count = min(lower.count, upper.count, grid.count)
    let low = lower.prefix(count).map { frame.y.position(of: $0) }
    let high = upper.prefix(count).map { frame.y.position(of: $0) }
    var path = Path()
    for run in Runs.of(count, where: { low[$0].isFinite && high[$0].isFinite }) {
      func edge(_ heights: [Double]) -> [Point] {
        let xs = run.map { frame.x.position(of: grid.center(of: $0)) }
        if run.count == 1 {
          // A single bucket is drawn with its full width.
          let left = frame.x.position(of: grid.left + Double(run.lowerBound) * grid.width)
          let right = frame.x.position(of: grid.left + Double(run.upperBound) * grid.width)
          return [left, right].map { Point(x: $0, y: heights[run.lowerBound]) }
        }
        return PixelColumns.reduced(zip(xs, run).map { Point(x: $0, y: heights[$1]) })
      }
      path.steps += Path(through: edge(high) + edge(low).reversed(), closed: true).steps
    }
    return path
  }
}
