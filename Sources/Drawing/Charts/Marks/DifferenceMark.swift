import Scenes
import Time

/// The areas between an actual and an expected course, split where the courses cross.
struct DifferenceMark {
  /// The area where the actual course is above the expected one.
  let above: Path
  /// The area where the actual course is below the expected one.
  let below: Path

  /// Creates the areas within [start, end) of the horizontal axis.
  init(
    actual: [Double], expected: [Double], on grid: TimeGrid, in frame: Frame, from start: Double, to end: Double
  ) {
    let count = min(actual.count, expected.count, grid.count)
    let first = max(0, Int(min(max((start - grid.left) / grid.width, 0), Double(count)).rounded(.down)))
    let last = Int(min(max((end - grid.left) / grid.width, 0), Double(count)).rounded(.up))
    // One more bucket on each side, so that the area reaches the points where the lines meet.
    let window = max(0, first - 1)..<max(min(count, last + 1), max(0, first - 1))
    let columns = DifferenceMark.columns(window, actual, expected, grid, frame)

    var above = Path()
    var below = Path()
    for run in Runs.of(columns.count, where: { columns[$0].actual.isFinite && columns[$0].expected.isFinite }) {
      for piece in DifferenceMark.pieces(of: Array(columns[run])) {
        let outline =
          piece.map { Point(x: $0.x, y: $0.actual) } + piece.reversed().map { Point(x: $0.x, y: $0.expected) }
        let path = Path(through: outline, closed: true)
        let lift = piece.reduce(0) { $0 + ($1.expected - $1.actual) }
        if lift > 0 { above.steps += path.steps } else if lift < 0 { below.steps += path.steps }
      }
    }
    self.above = above
    self.below = below
  }

  /// Both courses at one position, in pixels.
  private struct Column {
    let x: Double
    let actual: Double
    let expected: Double
  }

  /// Windows with up to this number of buckets are drawn in full; in longer ones, means of several buckets are drawn.
  private static let mostColumns = 800

  private static func columns(
    _ window: Range<Int>, _ actual: [Double], _ expected: [Double], _ grid: TimeGrid, _ frame: Frame
  ) -> [Column] {
    let size = (window.count + mostColumns - 1) / mostColumns
    guard size > 0 else { return [] }
    return stride(from: window.lowerBound, to: window.upperBound, by: size).map { start in
      let bucket = start..<min(start + size, window.upperBound)
      func mean(_ value: (Int) -> Double) -> Double {
        bucket.reduce(0) { $0 + value($1) } / Double(bucket.count)
      }
      return Column(
        x: mean { frame.x.position(of: grid.center(of: $0)) },
        actual: mean { frame.y.position(of: actual[$0]) }, expected: mean { frame.y.position(of: expected[$0]) })
    }
  }

  /// `run` split at each crossing; the crossing is part of both sides.
  private static func pieces(of run: [Column]) -> [[Column]] {
    var pieces: [[Column]] = []
    var piece: [Column] = []
    for column in run {
      if let previous = piece.last {
        let (before, after) = (previous.actual - previous.expected, column.actual - column.expected)
        if before * after < 0 {
          let part = before / (before - after)
          let height = previous.actual + part * (column.actual - previous.actual)
          let crossing = Column(x: previous.x + part * (column.x - previous.x), actual: height, expected: height)
          pieces.append(piece + [crossing])
          piece = [crossing]
        } else if after == 0, before != 0 {
          pieces.append(piece + [column])
          piece = []
        }
      }
      piece.append(column)
    }
    return pieces + [piece]
  }
}
