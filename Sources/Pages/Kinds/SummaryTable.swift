import Analysis
import Datasets
import Prose

/// Series in numbers: count, gaps, mean, spread, quantiles, extremes.
struct SummaryTable {
  private let context: PageContext
  private let places: [Int]

  /// The series at `places` of `Findings.series`.
  init(_ context: PageContext, _ places: [Int]) {
    self.context = context
    self.places = places
  }

  /// Over the whole period.
  var overall: TableBlock {
    block("All \(context.words.bucketPlural): distribution of each series") { $0.overall }
  }

  /// In normal times.
  var normal: TableBlock {
    block("Normal \(context.words.bucketPlural): distribution of each series") { $0.normal }
  }

  private func block(_ caption: String, _ summary: (SeriesFindings) -> Summary) -> TableBlock {
    TableBlock(
      caption: caption,
      columns: [
        .text("Series"), .number("Values"), .number("Gaps"), .number("Mean"), .number("SD"), .number("Median"),
        .number("5 %"),
        .number("95 %"), .number("99 %"), .number("Least"), .number("Greatest"),
      ],
      rows: places.map { row(context.findings.series[$0].key, summary(context.findings.series[$0])) },
      note: "SD: standard deviation. 5 %, 95 %, 99 %: the value below which that share lies.")
  }

  private func row(_ key: SeriesKey, _ summary: Summary) -> [TableBlock.Cell] {
    let unit = context.words.unit(of: key)
    let name = context.words.name(of: key) + (unit.isEmpty ? "" : ", \(unit)")
    let numbers = [
      summary.mean, summary.standardDeviation, summary.median, summary.p05, summary.p95, summary.p99,
      summary.minimum?.value, summary.maximum?.value,
    ]
    return [
      TableBlock.Cell(name), TableBlock.Cell(NumberText.fixed(Double(summary.count), decimals: 0)),
      TableBlock.Cell(NumberText.fixed(Double(summary.missing), decimals: 0)),
    ] + numbers.map { TableBlock.Cell(NumberText.compact($0)) }
  }
}
