import Datasets
import Text
import Time

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

  /// How long a bucket is: `hourly`, `by the minute`, `every 5 minutes`.
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
