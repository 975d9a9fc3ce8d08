import Datasets

extension Vocabulary {
  /// `Wed 1 May 2024 – Fri 31 May 2024, UTC`: the whole period with its zone.
  public var period: String {
    let grid = dataset.grid
    guard grid.count > 0 else { return "no time at all" }
    let last = grid.end.advanced(by: -1)
    let days = (time.day(grid.start), time.day(last))
    let zones = (time.abbreviation(at: grid.start), time.abbreviation(at: last))
    let zone = zones.0 == zones.1 ? zones.0 : "\(zones.0) and \(zones.1)"
    return days.0 == days.1 ? "\(days.0), \(zone)" : "\(days.0) – \(days.1), \(zone)"
  }

  /// The bucket and the zone in words: `hourly, Etc/UTC`.
  public var resolution: String {
    switch dataset.grid.step {
    case 3_600: "hourly"
    case 86_400: "daily"
    case 60: "by the minute"
    default: "every \(TimeText.duration(dataset.grid.step))"
    }
  }
}
