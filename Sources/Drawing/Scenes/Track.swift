/// The numbers of a drawing whose horizontal axis is cut into buckets, and where they stand in it: what a page needs to read
/// them off the drawing and to show a stretch of it.
public struct Track: Hashable, Sendable {
  /// What the buckets count.
  public enum Axis: String, Hashable, Sendable {
    /// Seconds since 1970.
    case time
    /// Hours of the day.
    case hour
  }

  /// A named stretch of the axis.
  public struct Span: Hashable, Sendable {
    /// Where it begins.
    public let start: Double
    /// Where it ends.
    public let end: Double
    /// Its name; may be empty.
    public let name: String

    /// The stretch [start, end).
    public init(start: Double, end: Double, name: String) {
      self.start = start
      self.end = end
      self.name = name
    }
  }

  /// What the buckets count.
  public let axis: Axis
  /// Left edge of the first bucket.
  public let start: Double
  /// Width of a bucket.
  public let step: Double
  /// Number of buckets.
  public let count: Int
  /// Pixel of the left edge of the first bucket.
  public let left: Double
  /// Pixel of the right edge of the last bucket.
  public let right: Double
  /// Pixel where the bands of the spans begin.
  public let top: Double
  /// Named stretches.
  public let spans: [Span]
  /// The plots from top to bottom.
  public let plots: [Plot]
  /// The place in `Scene.shapes` of the marks that are as wide as time is long: bands, lines, cells.
  public let marks: Int
  /// The place in `Scene.shapes` of the group of what names places on the axis.
  public let names: Int

  /// The numbers of a drawing.
  public init(
    axis: Axis, start: Double, step: Double, count: Int, left: Double, right: Double, top: Double, spans: [Span],
    plots: [Plot], marks: Int, names: Int
  ) {
    self.axis = axis
    self.start = start
    self.step = step
    self.count = count
    self.left = left
    self.right = right
    self.top = top
    self.spans = spans
    self.plots = plots
    self.marks = marks
    self.names = names
  }
}
