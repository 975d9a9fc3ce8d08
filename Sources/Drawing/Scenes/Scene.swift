/// A drawing as a value: what every renderer draws alike, to SVG, PNG, PDF or into a page.
public struct Scene: Hashable, Sendable {
  /// Width in CSS pixels.
  public let width: Double
  /// Height in CSS pixels.
  public let height: Double
  /// What it shows, for `<title>`.
  public let title: String
  /// What a reader who cannot see it should know, in one sentence, for `<desc>`.
  public let description: String
  /// The shapes, back to front.
  public let shapes: [Shape]
  /// The numbers behind the shapes and where they stand, for drawings whose horizontal axis has buckets.
  public let track: Track?

  /// A drawing of `width` by `height` CSS pixels.
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
