import Scenes

/// A named range of the horizontal axis, such as an incident's window, drawn as a band in the background.
public struct Span: Hashable, Sendable {
  /// Start of the band.
  public let start: Double
  /// End of the band.
  public let end: Double
  /// Name above the band; may be empty.
  public let name: String
  /// End of the shading of the difference from the expectation; at least `end`.
  public let shadedUntil: Double

  /// Creates the range [start, end); the shading may continue until effects have faded.
  public init(start: Double, end: Double, name: String, shadedUntil: Double? = nil) {
    self.start = start
    self.end = max(start, end)
    self.name = name.drawable
    self.shadedUntil = max(self.end, shadedUntil ?? self.end)
  }
}
