/// A part of the day in the report's time zone; limits of patience are compared between them.
public enum Daypart: String, Hashable, Sendable, CaseIterable {
  case night, morning, midday, evening

  /// The part of the day for an hour 0…23: night from 22, morning from 7, midday from 11, evening from 17.
  public init(hour: Int) {
    switch hour {
    case 7...10: self = .morning
    case 11...16: self = .midday
    case 17...21: self = .evening
    default: self = .night
    }
  }
}
