/// An element of a drawing. A closed enumeration: each renderer handles every case, and there are thousands of shapes.
public enum Shape: Hashable, Sendable {
  /// The stroke of an outline.
  public struct Stroke: Hashable, Sendable {
    /// Semantic colour.
    public let color: ColorToken
    /// Width in CSS pixels.
    public let width: Double
    /// Alternating lengths of dashes and gaps; empty for a solid line.
    public let dashes: [Double]

    /// Creates a stroke of `width` pixels.
    public init(_ color: ColorToken, width: Double = 1, dashes: [Double] = []) {
      self.color = color
      self.width = width
      self.dashes = dashes
    }
  }

  /// The position of a text relative to its point.
  public enum Anchor: String, Hashable, Sendable {
    /// The text starts, is centred, or ends at the point.
    case start, middle, end
  }

  /// An area or a line; invisible without fill and stroke.
  case path(Path, fill: ColorToken?, stroke: Stroke?)
  /// An axis-parallel rectangle.
  case rectangle(Rectangle, fill: ColorToken?, stroke: Stroke?)
  /// A dot.
  case circle(center: Point, radius: Double, fill: ColorToken?, stroke: Stroke?)
  /// A line of text with its baseline at `at`. `halo` outlines it in the paper's colour.
  case text(String, at: Point, style: TextStyle, color: ColorToken, anchor: Anchor, halo: Bool)
  /// Shapes drawn in order and clipped to `clip` if it is set.
  case group([Shape], clip: Rectangle?)
}
