/// The figures of the patterns page.
public struct PatternFigures: Sendable {
  /// Hour-of-week maps of the main metrics, headline first.
  public let maps: [Figure]
  /// Factor of each hour of the day, with declared factors if available.
  public let hours: Figure?
  /// Factor of each day of the week.
  public let days: Figure?

  /// All figures, in page order.
  public var all: [Figure] { maps + [hours, days].compactMap(\.self) }
}
