public import Scenes

/// One course of values drawn as a line.
public struct Line: Hashable, Sendable {
  /// What it is called beside the line.
  public let name: String
  /// One value a bucket; NaN is a gap and stays one. Buckets beyond the end are gaps.
  public let values: [Double]
  /// Colour of the line.
  public let color: ColorToken
  /// Whether it is dashed, for what did not happen: declared, expected, planned.
  public let isDashed: Bool

  /// A line through `values`.
  public init(name: String, values: [Double], color: ColorToken, isDashed: Bool = false) {
    self.name = name.drawable
    self.values = values
    self.color = color
    self.isDashed = isDashed
  }
}
