/// How a text of a scene is set. Sizes come from the type scale below and nowhere else.
public struct TextStyle: Hashable, Sendable {
  /// Strength of the letters.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    case regular, semibold
  }

  /// Height of the em in CSS pixels; at least 11.
  public let size: Double
  /// Strength of the letters.
  public let weight: Weight

  private init(size: Double, weight: Weight) {
    self.size = size
    self.weight = weight
  }

  /// Axis labels and annotations.
  public static let label = TextStyle(size: 12, weight: .regular)
  /// Names of marks, bands and panels.
  public static let name = TextStyle(size: 12, weight: .semibold)
  /// Numbers in cells.
  public static let cell = TextStyle(size: 11, weight: .regular)
  /// The subtitle of a figure in a file.
  public static let subtitle = TextStyle(size: 13, weight: .regular)
  /// The title of a figure in a file.
  public static let title = TextStyle(size: 17, weight: .semibold)
  /// Running text of the printed brief.
  public static let body = TextStyle(size: 12, weight: .regular)
  /// The headline of the printed brief.
  public static let headline = TextStyle(size: 22, weight: .semibold)
}
