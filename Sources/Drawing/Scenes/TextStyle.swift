/// The style of a text in a scene. All sizes are from the type scale.
public struct TextStyle: Hashable, Sendable {
  /// Font weight.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    case regular, semibold
  }

  /// Font size in CSS pixels; at least 11.
  public let size: Double
  /// Font weight.
  public let weight: Weight

  private init(_ size: TypeScale, _ weight: Weight) {
    self.size = size.rawValue
    self.weight = weight
  }

  /// Axis labels and annotations.
  public static let label = TextStyle(.label, .regular)
  /// Names of marks, bands and panels.
  public static let name = TextStyle(.label, .semibold)
  /// Numbers in cells.
  public static let cell = TextStyle(.cell, .regular)
  /// The subtitle of a figure in a file.
  public static let subtitle = TextStyle(.subtitle, .regular)
  /// The title of a figure in a file.
  public static let title = TextStyle(.text, .semibold)
  /// Running text of the printed brief.
  public static let body = TextStyle(.label, .regular)
  /// The number of a preview; only in files.
  public static let figure = TextStyle(.figure, .semibold)
  /// The headline of the printed brief.
  public static let headline = TextStyle(.heading, .semibold)
}
