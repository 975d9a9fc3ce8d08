import Datasets
import Statistics
import Time

/// Names a detected stretch and judges whether it was good or bad.
struct Alarm {
  private struct Witness {
    let series: Series
    let score: Double
    var badness: Double { series.metric.badness(of: score) }
    var role: Metric.Role { series.metric.role }
  }

  /// The roles that decide between good and bad, in order of precedence.
  private static let outcomes: [Metric.Role] = [.money, .orders, .engagement]

  private let buckets: Range<Int>
  private let peak: Double
  private let dataset: Dataset
  private let naming: DetectionNaming
  /// The series that moved, furthest first.
  private let witnesses: [Witness]

  init(
    in buckets: Range<Int>, peak: Double, scores: [ResidualScores], of dataset: Dataset, naming: DetectionNaming,
    under policy: Policy
  ) {
    self.buckets = buckets
    self.peak = peak
    self.dataset = dataset
    self.naming = naming
    let all = scores.map { Witness(series: $0.series, score: Quantile.median(Array($0.values[buckets])) ?? 0) }
    witnesses = all.filter { $0.score.magnitude >= policy.outlierCutoff }.sorted { left, right in
      left.score.magnitude != right.score.magnitude
        ? left.score.magnitude > right.score.magnitude : left.series.key < right.series.key
    }
  }

  var detection: Detection {
    let grid = dataset.grid
    let window = TimeWindow(start: grid.instant(at: buckets.lowerBound), end: grid.instant(at: buckets.upperBound))
    return Detection(
      window: window, score: peak, direction: direction,
      movers: witnesses.map { Detection.Mover(key: $0.series.key, score: $0.score) },
      title: naming.title(subject, times(of: window)))
  }

  private var direction: Detection.Direction {
    let drivers = witnesses.filter { $0.role.isDriver }
    let deciding =
      Alarm.outcomes.lazy.compactMap { role in
        witnesses.first { $0.role == role && $0.series.metric.better != .neither }
      }
      .first ?? drivers.first ?? witnesses.first { $0.role == .traffic }
    return deciding.map { $0.badness > 0 ? .worse : .better } ?? .unclear
  }

  /// The subject of the title: for the worse, the driver of a service before any other series; for the better, the outcome.
  private var subject: DetectionNaming.Subject? {
    let lead: Witness?
    switch direction {
    case .worse:
      let worse = witnesses.filter { $0.badness > 0 }
      let driver = worse.first { $0.role.isDriver && $0.series.service != nil } ?? worse.first { $0.role.isDriver }
      lead = driver ?? worse.first
    case .better:
      let better = witnesses.filter { $0.badness < 0 }
      lead = Alarm.outcomes.lazy.compactMap { role in better.first { $0.role == role } }.first ?? better.first
    case .unclear: lead = witnesses.first
    }
    return lead.map {
      DetectionNaming.Subject(
        label: $0.series.metric.label, role: $0.role, service: $0.series.service, isAbove: $0.score > 0)
    }
  }

  private func times(of window: TimeWindow) -> DetectionNaming.Times {
    let first = dataset.zone.civil(at: window.start)
    let last = dataset.zone.civil(at: window.end)
    // A window that ends at midnight counts as part of the day before.
    let isOneDay = first.daysSinceEpoch == CivilTime(linearSeconds: last.linearSeconds - 1).daysSinceEpoch
    func text(_ time: CivilTime) -> String {
      String(isOneDay ? time.text.dropFirst(11).prefix(5) : time.text.prefix(16))
    }
    return DetectionNaming.Times(start: text(first), end: text(last), isOneDay: isOneDay)
  }
}
