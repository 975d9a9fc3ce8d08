/// How many pixels of a picture there are to a CSS pixel along each side.
public enum PixelScale: Int, Hashable, Sendable, CaseIterable {
  /// For ordinary screens.
  case single = 1
  /// For screens of twice the density.
  case double = 2
}
