import Datasets
import Statistics
import Time

/// Determines which of two series leads: drivers against outcomes over a range of lags.
struct LagStudy {
  /// Number of rotations of one series against the other that measure chance; each gives one coefficient per lag.
  private static let turns = 20

  private let studies: [SeriesStudy]
  private let innovations: [Standardized?]
  private let lagBuckets: Int

  /// Creates a study of series adjusted for their normal week and whitened; gaps have a residual of 0.
  init(of studies: [SeriesStudy], whitened: [[Double]], lagBuckets: Int) {
    self.studies = studies
    self.lagBuckets = lagBuckets
    innovations = whitened.map { values in
      Standardized(values).map { _ in values.map { $0.isFinite ? $0 : 0 } }.flatMap { Standardized($0) }
    }
  }

  /// One profile for each driver with each outcome, strongest peak first, ties by key.
  func findings() -> [LagFindings] {
    var found: [LagFindings] = []
    for (place, driver) in studies.enumerated() where driver.metric.role.isDriver {
      for (other, outcome) in studies.enumerated() where outcome.metric.role.isOutcome {
        guard let x = innovations[place], let y = innovations[other] else { continue }
        found.append(profile(of: (driver.key, x), with: (outcome.key, y)))
      }
    }
    func strength(_ findings: LagFindings) -> Double {
      findings.peak.map { findings.correlations[$0].magnitude } ?? -1
    }
    return found.sorted { left, right in
      let (first, second) = (strength(left), strength(right))
      return first != second ? first > second : (left.driver, left.outcome) < (right.driver, right.outcome)
    }
  }

  private func profile(
    of driver: (key: SeriesKey, values: Standardized), with outcome: (key: SeriesKey, values: Standardized)
  ) -> LagFindings {
    let reach = min(lagBuckets, driver.values.length / 4)
    let profile = LagProfile.of(driver.values, outcome.values, maximumLag: reach)
    let test = MaximumLagTest(driver.values, outcome.values, maximumLag: reach, turns: LagStudy.turns)
    return LagFindings(
      driver: driver.key, outcome: outcome.key, lags: profile.lags, correlations: profile.correlations,
      peak: profile.peak, nullLimit: test?.independentLimit(), pValue: test?.independentPValue)
  }
}
