public import Time

/// The quantity on the horizontal axis of a line chart.
public enum HorizontalAxis: Hashable, Sendable {
  /// Time in seconds since 1970, labelled in the local time of a zone.
  case time(Zone)
  /// Hours of the day, 0…24.
  case hourOfDay
  /// Any number; `name` is below the axis.
  case number(name: String)
}

/// The grid along a horizontal axis: in seconds since 1970 on a time axis, in hours on one of the hours of the day.
extension TimeGrid {
  /// Left edge of the first bucket.
  var left: Double { Double(start.unixSeconds) }
  /// Right edge of the last bucket.
  var right: Double { Double(end.unixSeconds) }
  /// Width of a bucket.
  var width: Double { Double(step) }
  /// From the left edge of the first bucket to the right edge of the last.
  var extent: ClosedRange<Double> { left...right }

  /// Middle of bucket `index`, where its value is drawn.
  func center(of index: Int) -> Double { left + (Double(index) + 0.5) * width }

  /// The 24 hours of a day.
  public static let hoursOfDay = TimeGrid(start: Instant(unixSeconds: 0), step: 1, count: 24)
}
