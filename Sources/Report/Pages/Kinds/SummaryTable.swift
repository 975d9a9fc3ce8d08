import Analysis
import Datasets
import Prose
import Text

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
    block(context.texts["summary.all", ["buckets": context.words.bucketPlural]]) { $0.overall }
  }

  /// In normal times.
  var normal: TableBlock {
    block(context.texts["summary.normal", ["buckets": context.words.bucketPlural]]) { $0.normal }
  }

  /// The rows by themselves; nil where every bucket is one row.
  var rows: TableBlock? {
    let found = places.compactMap { place in
      context.dataset.series[place].rows.map { (key: context.findings.series[place].key, rows: $0) }
    }
    guard !found.isEmpty else { return nil }
    return TableBlock(
      caption: context.texts["summary.rows", ["bucket": context.words.bucket]],
      columns: [
        .text(context.texts["column.series"]), .number(context.texts["column.rows"]),
        .number(context.texts["column.mean"]), .number(context.texts["column.sd"]),
        .number(context.texts["column.median"]), .number(context.texts["summary.p95"]),
        .number(context.texts["summary.p99"]), .number(context.texts["column.least"]),
        .number(context.texts["column.greatest"]),
      ],
      rows: found.map { key, rows in
        let numbers = [
          rows.mean, rows.standardDeviation, rows.median, rows.p95, rows.p99, rows.minimum, rows.maximum,
        ]
        return [TableBlock.Cell(name(of: key)), TableBlock.Cell(context.numbers.whole(rows.count))]
          + numbers.map { TableBlock.Cell(context.numbers.compact($0)) }
      }, note: context.texts["summary.rows-note"])
  }

  private func block(_ caption: String, _ summary: (SeriesFindings) -> Summary) -> TableBlock {
    TableBlock(
      caption: caption,
      columns: [
        .text(context.texts["column.series"]), .number(context.texts["column.values"]),
        .number(context.texts["column.gaps"]), .number(context.texts["column.mean"]),
        .number(context.texts["column.sd"]), .number(context.texts["column.median"]),
        .number(context.texts["summary.p05"]), .number(context.texts["summary.p95"]),
        .number(context.texts["summary.p99"]), .number(context.texts["column.least"]),
        .number(context.texts["column.greatest"]),
      ],
      rows: places.map { row(context.findings.series[$0].key, summary(context.findings.series[$0])) },
      note: context.texts["summary.note"])
  }

  private func row(_ key: SeriesKey, _ summary: Summary) -> [TableBlock.Cell] {
    let numbers = [
      summary.mean, summary.standardDeviation, summary.median, summary.p05, summary.p95, summary.p99,
      summary.minimum?.value, summary.maximum?.value,
    ]
    return [
      TableBlock.Cell(name(of: key)), TableBlock.Cell(context.numbers.whole(summary.count)),
      TableBlock.Cell(context.numbers.whole(summary.missing)),
    ] + numbers.map { TableBlock.Cell(context.numbers.compact($0)) }
  }

  private func name(of key: SeriesKey) -> String {
    let unit = context.words.unit(of: key)
    return context.words.name(of: key) + (unit.isEmpty ? "" : ", \(unit)")
  }
}
