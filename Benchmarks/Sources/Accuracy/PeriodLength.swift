import Statistics

/// The length of a series' period in samples, as computed by TSB-AD: the highest local peak of the autocorrelation.
///
/// - Source: code of TSB-AD by Liu & Paparrizos (2024), `find_length_rank`.
enum PeriodLength {
  /// TSB-AD's value if there is no period.
  static let fallback = 125
  private static let sampleLimit = 20_000
  private static let lags = 3...400

  static func of(_ values: [Double]) -> Int {
    let sample = Array(values.prefix(sampleLimit))
    guard let all = Autocorrelation.of(sample, maximumLag: lags.upperBound) else { return fallback }
    let correlations = Array(all[lags])
    let peaks = correlations.indices.dropFirst().dropLast().filter {
      correlations[$0] > correlations[$0 - 1] && correlations[$0] > correlations[$0 + 1]
    }
    guard let highest = peaks.max(by: { correlations[$0] < correlations[$1] }), (3...300).contains(highest) else {
      return fallback
    }
    return highest + lags.lowerBound
  }
}
