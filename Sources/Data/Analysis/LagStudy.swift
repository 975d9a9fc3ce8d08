import Datasets
import Statistics
import Time

/// Which of two series leads: drivers against outcomes over a range of lags.
struct LagStudy {
  /// Turns of one series against the other by which chance is judged; each gives as many coefficients as there are lags.
  private static let turns = 20

  private let studies: [SeriesStudy]
  private let innovations: [Standardized?]
  private let lagBuckets: Int

  /// A study of series with their normal week taken out, and whitened each by its own past; gaps count as no surprise.
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
