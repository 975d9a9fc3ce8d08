import Datasets
public import Time
public import YAML

/// The time window of a report as declared in the configuration; it becomes a window of instants once the report's zone is known.
public struct PeriodDeclaration: Hashable, Sendable {
  /// The first moment of the period.
  public let start: Timestamp
  /// The first moment after the period.
  public let end: Timestamp
  /// The location of the declaration.
  public let place: Place

  /// The period in `zone`; an end that is not after the start is an error.
  public func resolved(in zone: Zone) throws(YAMLError) -> TimeWindow {
    let (first, after) = (start.resolved(in: zone).instant, end.resolved(in: zone).instant)
    guard first < after else {
      throw YAMLError(
        .rejected(
          fault: "the period ends before or when it starts", wayOut: "set `to` to the first moment after it"),
        at: place)
    }
    return TimeWindow(start: first, end: after)
  }
}
