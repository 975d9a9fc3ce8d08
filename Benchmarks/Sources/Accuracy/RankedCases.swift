/// Cases of one data set, combined into measurements.
struct RankedCases {
  let data: String
  let cases: [RankedCase]

  /// AC@k: the share of cases whose true cause is among the first k.
  func accuracy(first k: Int, bar: Double?, references: [Measurement.Reference]) -> Measurement {
    measurement(
      "AC@\(k)", bar: bar, references, values: cases.map { $0.isAmong(first: k) ? 1 : 0 },
      chances: cases.map { $0.chance(ofFirst: k) })
  }

  /// Avg@5: the mean of AC@1…AC@5.
  func averageOf5(bar: Double?, references: [Measurement.Reference]) -> Measurement {
    measurement(
      "Avg@5", bar: bar, references, values: cases.map(\.averageOf5),
      chances: cases.map { one in (1...5).reduce(0) { $0 + one.chance(ofFirst: $1) / 5 } })
  }

  private func measurement(
    _ measure: String, bar: Double?, _ references: [Measurement.Reference], values: [Double], chances: [Double]
  ) -> Measurement {
    Measurement(
      data: data, measure: measure, value: values.reduce(0, +) / Double(values.count),
      interval: Bootstrap.interval(of: values), random: chances.reduce(0, +) / Double(chances.count), bar: bar,
      references: references)
  }
}
