/// The distances between elements, in CSS pixels: one scale for pages, drawings and paper.
public enum Spacing: Double, CaseIterable, Sendable {
  /// Between a title and its subtitle.
  case hair = 2
  /// Between a mark and its label.
  case tiny = 4
  /// Between related lines.
  case small = 8
  /// Between paragraphs.
  case medium = 12
  /// Between a drawing and its caption.
  case base = 16
  /// Between blocks of a part.
  case large = 24
  /// Between columns.
  case wide = 32
  /// Between figures, and around the verdict.
  case section = 48
  /// Between parts.
  case page = 64

  /// The name in style sheets: `space-base`.
  public var name: String { "space-\(self)" }
}
