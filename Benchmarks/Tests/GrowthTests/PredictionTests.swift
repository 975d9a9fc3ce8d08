import Testing

@testable import Growth

struct PredictionTests {
  private let shape = Workload(rows: 1_000, services: 100, step: 3_600)

  private func measurement(services: Int, step: Int, bytes: Int, rows: Int, megabytes: Double) -> Measurement {
    Measurement(
      Child(
        seconds: 1, messages: "debrief: BigQuery answered with \(rows) rows, \(megabytes) MB\n", code: 0,
        residentBytes: bytes, ownBytes: bytes),
      workload: Workload(rows: 1_000, services: services, step: step), engine: .bigquery, inputBytes: 1)
  }

  @Test func canBeReckonedByHand() {
    let series = [measurement(services: 100, step: 3_600, bytes: 500_000_000, rows: 72_000, megabytes: 10)]
    let buckets = [
      measurement(services: 10, step: 3_600, bytes: 100_000_000, rows: 7_200, megabytes: 1),
      // An additional 42,480 buckets of 40 series each: 100 bytes per bucket. An answer of 200 bytes per row.
      measurement(services: 10, step: 60, bytes: 269_920_000, rows: 432_000, megabytes: 86.4),
    ]
    let lines = Prediction(series: series, buckets: buckets, shape: shape).markdown.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.filter { $0 != " " } }
    }
    func found(_ name: String) -> [String]? { lines.first { $0.first == name }.map { Array($0[1...2]) } }
    // The name of one of a hundred services has 9.9 bytes on average: a row has 8 + 2 + 9.9 + 32 = 51.9.
    #expect(found("rows,10⁹") == ["84.9", "1,000.0"])
    #expect(found("readforbuckets,TB") == ["4.41", "51.90"])
    #expect(found("readforrowsoftheincident,TB") == ["0.14", "0.14"])
    #expect(found("readinall,TB") == ["9.64", "111.94"])
    #expect(found("with`single_rows:false`,TB") == ["5.23", "60.04"])
    #expect(found("answerrows") == ["74,400", "876,000"])
    #expect(found("answer,MB") == ["14.9", "175.2"])
    #expect(found("pages") == ["4", "44"])
    #expect(found("onthewire,s") == ["1.2", "14.0"])
    // An additional 24 and 8,040 buckets of 400 series, 100 bytes each, on top of 500 MB.
    #expect(found("memoryhere,MB") == ["501", "822"])
  }

  @Test func saysNothingOfWhatWasNotMeasured() {
    let text = Prediction(series: [], buckets: [], shape: shape).markdown
    #expect(text.contains("| answer, MB | – | – |") && text.contains("| memory here, MB | – | – |"))
  }
}
