import Foundation

/// Univariate series with labelled points, and how well a score detects them.
///
/// - Source: Liu & Paparrizos (2024), TSB-AD, https://doi.org/10.52202/079017-3437.
struct TSBAD {
  private let folder: String

  init(in folder: String) { self.folder = folder }

  /// The result on one series.
  struct Result {
    let file: String
    let volume: Double
    let chance: Double
    let published: [String: Double]
  }

  /// VUS-PR of the report's score on each series: the score of a bucket, averaged over TSB-AD's default window.
  func results() throws -> [Result] {
    let published = try CSVTable(at: folder + "/published_VUS-PR.csv")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("_NAB_id_") }.sorted()
    return try files.compactMap { file in
      let table = try CSVTable(at: "\(folder)/\(file)")
      let series = TimedSeries(of: table)
      let labels = table.numbers(in: 2).map { $0 > 0 }
      let window = PeriodLength.of(series.values)
      let vus = VUS(labels: labels)
      var random = Randomness(seed: 1)
      let noise = labels.map { _ in Double.random(in: 0..<1, using: &random) }
      guard let volume = vus.precisionRecall(of: TSBAD.averaged(series.scores), window: window),
        let chance = vus.precisionRecall(of: noise, window: window)
      else { return nil }
      let row = published.rows.first { $0[0] == file } ?? []
      return Result(
        file: file, volume: volume, chance: chance,
        published: Dictionary(
          zip(published.header, row).compactMap { name, cell in Double(cell).map { (name, $0) } },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Centred moving mean over 125 samples, TSB-AD's fallback window; gaps count as the median score.
  ///
  /// Chosen on the 36 NAB series with anomalies that are not among the measured ones.
  private static func averaged(_ scores: [Double]) -> [Double] {
    let known = scores.map { $0.isFinite ? min($0, 1e6) : 0 }
    let half = PeriodLength.fallback / 2
    var sums = [0.0]
    for score in known { sums.append(sums[sums.count - 1] + score) }
    return known.indices.map { index in
      let (low, high) = (max(0, index - half), min(known.count, index + half + 1))
      return (sums[high] - sums[low]) / Double(high - low)
    }
  }
}
