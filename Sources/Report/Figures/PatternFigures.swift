/// The figures of the patterns page.
public struct PatternFigures: Sendable {
  /// Hour-of-week maps of the metrics that carry the story, headline first.
  public let maps: [Figure]
  /// Factor of each hour of the day, declared against measured where declared.
  public let hours: Figure?
  /// Factor of each day of the week.
  public let days: Figure?

  /// Every figure once, in page order.
  public var all: [Figure] { maps + [hours, days].compactMap(\.self) }
}
