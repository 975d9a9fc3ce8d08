/// One thing in a drawing. Closed on purpose: each renderer handles each case, and there are thousands of shapes.
public enum Shape: Hashable, Sendable {
  /// How an outline is drawn.
  public struct Stroke: Hashable, Sendable {
    /// Colour by meaning.
    public let color: ColorToken
    /// Width in CSS pixels.
    public let width: Double
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    public let dashes: [Double]

    /// A stroke of `width` pixels.
    public init(_ color: ColorToken, width: Double = 1, dashes: [Double] = []) {
      self.color = color
      self.width = width
      self.dashes = dashes
    }
  }

  /// Where a text stands relative to its point.
  public enum Anchor: String, Hashable, Sendable {
    /// The text begins, is centred, or ends at the point.
    case start, middle, end
  }

  /// An area or a line; with neither fill nor stroke nothing is drawn.
  case path(Path, fill: ColorToken?, stroke: Stroke?)
  /// An upright rectangle.
  case rectangle(Rectangle, fill: ColorToken?, stroke: Stroke?)
  /// A dot.
  case circle(center: Point, radius: Double, fill: ColorToken?, stroke: Stroke?)
  /// One line of text whose baseline is at `at`. With `halo` it is set off from the marks below it by the paper's colour.
  case text(String, at: Point, style: TextStyle, color: ColorToken, anchor: Anchor, halo: Bool)
  /// Shapes that belong together, drawn in order and cut off at `clip` where it is given.
  case group([Shape], clip: Rectangle?)
}
