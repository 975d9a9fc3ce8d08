import Datasets
import Text
import Time

extension Vocabulary {
  /// `hour`, `minute`, `day`, `30 minutes`: what a bucket is called after "the same".
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

  /// `hours`, `minutes`, `intervals of 30 minutes`: many buckets.
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
