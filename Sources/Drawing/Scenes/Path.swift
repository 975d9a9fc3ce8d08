/// An outline of straight and curved segments.
public struct Path: Hashable, Sendable {
  /// A path command.
  public enum Step: Hashable, Sendable {
    /// Starts a new subpath at a point.
    case move(Point)
    /// A straight line to a point.
    case line(Point)
    /// A cubic Bézier curve to `end`.
    case curve(Point, Point, end: Point)
    /// A straight line back to the start of the subpath.
    case close
  }

  /// The steps in order; a drawn path starts with a move.
  public var steps: [Step]

  /// Creates a path of `steps`.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// Creates the polyline through `points`, closed if `closed` is true.
  public init(through points: [Point], closed: Bool = false) {
    var steps = points.enumerated().map { index, point in index == 0 ? Step.move(point) : .line(point) }
    if closed, !points.isEmpty { steps.append(.close) }
    self.init(steps)
  }
}
