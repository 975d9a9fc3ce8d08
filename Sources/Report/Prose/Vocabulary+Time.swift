import Datasets
import Text
import Time

extension Vocabulary {
  /// `hour`, `minute`, `day`, `30 minutes`: a bucket, after "the same".
  public var bucket: String { bucket(of: dataset.grid.step) }

  /// The same for a bucket of `step` seconds.
  public func bucket(of step: Int) -> String {
    switch step {
    case 1: texts["bucket.second"]
    case 60: texts["bucket.minute"]
    case 3_600: texts["bucket.hour"]
    case 86_400: texts["bucket.day"]
    default: time.duration(step)
    }
  }

  /// `hours`, `minutes`, `intervals of 30 minutes`: the plural of a bucket.
  public var bucketPlural: String {
    switch dataset.grid.step {
    case 1: texts["bucket.seconds"]
    case 60: texts["bucket.minutes"]
    case 3_600: texts["bucket.hours"]
    case 86_400: texts["bucket.days"]
    default: texts["bucket.intervals", ["length": bucket]]
    }
  }

  /// `an hour`, `a minute`, `an interval of 30 minutes`: one bucket.
  public var aBucket: String {
    switch dataset.grid.step {
    case 1: texts["bucket.a-second"]
    case 60: texts["bucket.a-minute"]
    case 3_600: texts["bucket.an-hour"]
    case 86_400: texts["bucket.a-day"]
    default: texts["bucket.an-interval", ["length": bucket]]
    }
  }

  /// `3 hours`, `1 minute`, `5 intervals of 30 minutes`: a number of buckets.
  public func buckets(_ count: Int) -> String {
    let number = numbers.whole(count)
    switch dataset.grid.step {
    case 1: return texts["time.seconds", ["count": number], count: count]
    case 60: return texts["time.minutes", ["count": number], count: count]
    case 3_600: return texts["time.hours", ["count": number], count: count]
    case 86_400: return texts["time.days", ["count": number], count: count]
    default: return texts["bucket.number", ["count": number, "length": bucket], count: count]
    }
  }
}

extension Vocabulary {
  /// `Wed 1 May 2024 – Fri 31 May 2024, UTC`: the whole period with its zone.
  public var period: String {
    let grid = dataset.grid
    guard grid.count > 0 else { return texts["period.none"] }
    let last = grid.end.advanced(by: -1)
    let days = (time.day(grid.start), time.day(last))
    let zones = (time.abbreviation(at: grid.start), time.abbreviation(at: last))
    let zone = zones.0 == zones.1 ? zones.0 : list([zones.0, zones.1])
    return days.0 == days.1
      ? texts["period.day", ["day": days.0, "zone": zone]]
      : texts["period.days", ["first": days.0, "last": days.1, "zone": zone]]
  }

  /// The length of a bucket: `hourly`, `by the minute`, `every 5 minutes`.
  public var resolution: String { resolution(of: dataset.grid.step) }

  /// The same for buckets of `step` seconds.
  public func resolution(of step: Int) -> String {
    switch step {
    case 60: texts["resolution.minute"]
    case 3_600: texts["resolution.hour"]
    case 86_400: texts["resolution.day"]
    case 604_800: texts["resolution.week"]
    default: texts["resolution.every", ["length": time.duration(step)]]
    }
  }
}

extension Vocabulary {
  /// Whether amounts of money are given as an index.
  public var tellsAnIndex: Bool {
    dataset.redaction?.money == true && dataset.series.contains { $0.metric.unit == RedactionPolicy.indexUnit }
  }

  /// `Made for outside readers: services go by numbers and money is an index.`; nil without redaction.
  public var disclosure: String? {
    guard let redaction = dataset.redaction else { return nil }
    let parts = [
      redaction.services && !dataset.services.isEmpty ? texts["disclosure.services"] : nil,
      tellsAnIndex ? texts["disclosure.money"] : nil, redaction.paths ? texts["disclosure.paths"] : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? texts["disclosure.plain"] : texts["disclosure.parts", ["parts": list(parts)]]
  }
}
