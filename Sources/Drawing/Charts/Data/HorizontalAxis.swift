/// What the horizontal axis of a line chart counts.
public enum HorizontalAxis: Hashable, Sendable {
  /// Time in seconds since 1970, labelled as the clocks of one zone show it.
  case time(OffsetTable)
  /// Hours of the day, 0…24.
  case hourOfDay
  /// Any number; `name` stands under the axis.
  case number(name: String)
}
