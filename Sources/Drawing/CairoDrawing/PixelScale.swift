/// Pixels of a picture per CSS pixel along each side.
public enum PixelScale: Int, Hashable, Sendable, CaseIterable {
  /// For ordinary screens.
  case single = 1
  /// For high-density screens.
  case double = 2
}
