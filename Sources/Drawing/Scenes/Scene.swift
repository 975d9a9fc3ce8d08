/// A drawing as a value. All renderers draw it in the same way, to SVG, PNG, PDF or into a page.
public struct Scene: Hashable, Sendable {
  /// Width in CSS pixels.
  public let width: Double
  /// Height in CSS pixels.
  public let height: Double
  /// The title, for `<title>`.
  public let title: String
  /// A description in one sentence for readers who cannot see the drawing, for `<desc>`.
  public let description: String
  /// The shapes, back to front.
  public let shapes: [Shape]
  /// The numbers behind the shapes and their positions, for drawings with buckets on the horizontal axis.
  public let track: Track?

  /// Creates a drawing of `width` by `height` CSS pixels.
  public init(
    width: Double, height: Double, title: String, description: String, shapes: [Shape], track: Track? = nil
  ) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    self.shapes = shapes
    self.track = track
  }
}
