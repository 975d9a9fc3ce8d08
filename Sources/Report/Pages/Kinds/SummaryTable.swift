import Analysis
import Datasets
import Prose
import Text

/// Summary statistics of series: count, gaps, mean, spread, quantiles, extremes.
struct SummaryTable {
  private let report: Report
  private let places: [Int]

  /// Creates the tables of the series at the indices `places` of `Findings.series`.
  init(_ report: Report, _ places: [Int]) {
    self.report = report
    self.places = places
  }

  /// Over the whole period.
  var overall: TableBlock {
    block(report.texts["summary.all", ["buckets": report.words.bucketPlural]]) { $0.overall }
  }

  /// In normal times.
  var normal: TableBlock {
    block(report.texts["summary.normal", ["buckets": report.words.bucketPlural]]) { $0.normal }
  }

  /// Statistics of single rows; nil if every bucket is one row.
  var rows: TableBlock? {
    let found = places.compactMap { place in
      report.dataset.series[place].rows.map { (key: report.findings.series[place].key, rows: $0) }
    }
    guard !found.isEmpty else { return nil }
    return TableBlock(
      caption: report.texts["summary.rows", ["bucket": report.words.bucket]],
      columns: [
        .text(report.texts["column.series"]), .number(report.texts["column.rows"]),
        .number(report.texts["column.mean"]), .number(report.texts["column.sd"]),
        .number(report.texts["column.median"]), .number(report.texts["summary.p95"]),
        .number(report.texts["summary.p99"]), .number(report.texts["column.least"]),
        .number(report.texts["column.greatest"]),
      ],
      rows: found.map { key, rows in
        let numbers = [
          rows.mean, rows.standardDeviation, rows.median, rows.p95, rows.p99, rows.minimum, rows.maximum,
        ]
        return [TableBlock.Cell(name(of: key)), TableBlock.Cell(report.numbers.whole(rows.count))]
          + numbers.map { TableBlock.Cell(report.numbers.compact($0)) }
      }, note: report.texts["summary.rows-note"])
  }

  private func block(_ caption: String, _ summary: (SeriesFindings) -> Summary) -> TableBlock {
    TableBlock(
      caption: caption,
      columns: [
        .text(report.texts["column.series"]), .number(report.texts["column.values"]),
        .number(report.texts["column.gaps"]), .number(report.texts["column.mean"]),
        .number(report.texts["column.sd"]), .number(report.texts["column.median"]),
        .number(report.texts["summary.p05"]), .number(report.texts["summary.p95"]),
        .number(report.texts["summary.p99"]), .number(report.texts["column.least"]),
        .number(report.texts["column.greatest"]),
      ],
      rows: places.map { row(report.findings.series[$0].key, summary(report.findings.series[$0])) },
      note: report.texts["summary.note"])
  }

  private func row(_ key: SeriesKey, _ summary: Summary) -> [TableBlock.Cell] {
    let numbers = [
      summary.mean, summary.standardDeviation, summary.median, summary.p05, summary.p95, summary.p99,
      summary.minimum?.value, summary.maximum?.value,
    ]
    return [
      TableBlock.Cell(name(of: key)), TableBlock.Cell(report.numbers.whole(summary.count)),
      TableBlock.Cell(report.numbers.whole(summary.missing)),
    ] + numbers.map { TableBlock.Cell(report.numbers.compact($0)) }
  }

  private func name(of key: SeriesKey) -> String {
    let unit = report.words.unit(of: key)
    return report.words.name(of: key) + (unit.isEmpty ? "" : ", \(unit)")
  }
}
