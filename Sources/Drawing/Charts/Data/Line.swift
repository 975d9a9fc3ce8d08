public import Scenes

/// A series of values drawn as a line.
public struct Line: Hashable, Sendable {
  /// The label of the line.
  public let name: String
  /// One value per bucket; NaN is a gap. Buckets beyond the end are gaps.
  public let values: [Double]
  /// Colour of the line.
  public let color: ColorToken
  /// Whether the line is dashed, for courses that were not measured: declared, expected, planned.
  public let isDashed: Bool

  /// Creates a line through `values`.
  public init(name: String, values: [Double], color: ColorToken, isDashed: Bool = false) {
    self.name = name.drawable
    self.values = values
    self.color = color
    self.isDashed = isDashed
  }
}
