/// An outline of straight and curved pieces.
public struct Path: Hashable, Sendable {
  /// One step of the pen.
  public enum Step: Hashable, Sendable {
    /// Lifts the pen and sets it down at a point.
    case move(Point)
    /// A straight line to a point.
    case line(Point)
    /// A cubic Bézier curve to `end`.
    case curve(Point, Point, end: Point)
    /// A straight line back to where the pen was last set down.
    case close
  }

  /// The steps in order; a path that is drawn starts with a move.
  public var steps: [Step]

  /// A path of `steps`.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The polyline through `points`, closed where `closed` is set.
  public init(through points: [Point], closed: Bool = false) {
    var steps = points.enumerated().map { index, point in index == 0 ? Step.move(point) : .line(point) }
    if closed, !points.isEmpty { steps.append(.close) }
    self.init(steps)
  }
}
