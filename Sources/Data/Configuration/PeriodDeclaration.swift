import Datasets
public import Time
public import YAML

/// The stretch of time that a report is on, as the configuration declares it; a window only once the report's zone is known.
public struct PeriodDeclaration: Hashable, Sendable {
  /// First moment inside.
  public let start: Timestamp
  /// First moment after.
  public let end: Timestamp
  /// Where the declaration stands.
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
