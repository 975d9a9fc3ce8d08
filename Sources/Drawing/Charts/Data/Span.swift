import Scenes

/// A named stretch of the horizontal axis, such as an incident's window: drawn as a band behind everything.
public struct Span: Hashable, Sendable {
  /// Where it begins.
  public let start: Double
  /// Where it ends; the band is drawn from `start` up to here.
  public let end: Double
  /// Its name, which stands above the band; may be empty.
  public let name: String
  /// How far the difference from the expected course is shaded; at least `end`.
  public let shadedUntil: Double

  /// The stretch [start, end); the shading may run on until effects have faded.
  public init(start: Double, end: Double, name: String, shadedUntil: Double? = nil) {
    self.start = start
    self.end = max(start, end)
    self.name = name.drawable
    self.shadedUntil = max(self.end, shadedUntil ?? self.end)
  }
}
