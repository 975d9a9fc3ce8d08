/// The numbers of a drawing with buckets on the horizontal axis, and their positions. A page uses them to read values off the drawing and
/// to zoom into a range.
public struct Track: Hashable, Sendable {
  /// The unit of the buckets.
  public enum Axis: String, Hashable, Sendable {
    /// Seconds since 1970.
    case time
    /// Hours of the day.
    case hour
  }

  /// A named range of the axis.
  public struct Span: Hashable, Sendable {
    /// Start of the range.
    public let start: Double
    /// End of the range.
    public let end: Double
    /// Its name; may be empty.
    public let name: String

    /// Creates the range [start, end).
    public init(start: Double, end: Double, name: String) {
      self.start = start
      self.end = end
      self.name = name
    }
  }

  /// The unit of the buckets.
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
  /// Pixel of the upper end of the spans' bands.
  public let top: Double
  /// Named ranges.
  public let spans: [Span]
  /// The plots from top to bottom.
  public let plots: [Plot]
  /// The index in `Scene.shapes` of the marks that scale with time: bands, lines, cells.
  public let marks: Int
  /// The index in `Scene.shapes` of the group with the labels of positions on the axis.
  public let names: Int

  /// Creates the numbers of a drawing.
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
