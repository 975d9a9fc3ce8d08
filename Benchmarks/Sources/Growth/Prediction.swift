import Foundation
import Reporting

/// The predicted cost of a report of 10¹² rows on BigQuery, calculated from the measurements and from BigQuery's documented sizes.
struct Prediction: Sendable {
  /// Days covered by a report on a table of `tableDays`.
  static let spans = [(name: "a month", days: 31), (name: "the year", days: 365)]
  static let tableDays = 365
  static let rows = 1e12
  /// The assumed network bandwidth in bits per second.
  static let wire = 100e6
  /// Maximum size of a page: rows as requested by Debrief, and bytes as limited by BigQuery.
  private static let page = (rows: 20_000.0, bytes: 10e6)

  /// The shape of the table: the widest one measured.
  private let shape: Workload
  /// Bytes of a row in an answer; nil if the program does not print it.
  private let answerBytesPerRow: Double?
  /// Bytes of memory at the shape, and for another bucket of a series; nil if not measured.
  private let memory: (atShape: Double, perCell: Double)?

  /// A prediction from measurements on the emulator with growing series and with growing buckets.
  init(series: [Measurement], buckets: [Measurement], shape: Workload) {
    self.shape = shape
    // The longest answer, in which the overhead per row is smallest.
    let longest = buckets.filter { $0.engine == .bigquery }.max { $0.workload.buckets < $1.workload.buckets }
    answerBytesPerRow = longest?.answer.flatMap { answer in answer.bytes.map { $0 / Double(answer.rows) } }
    let same = series.first { $0.engine == .bigquery && $0.workload.series == shape.series }
    let base = buckets.first { $0.engine == .bigquery && $0.workload.step == shape.step }
    memory = same.flatMap { same in
      guard let base, let longest, longest.workload.buckets > base.workload.buckets else { return nil }
      let cells = (longest.workload.buckets - base.workload.buckets) * base.workload.series
      return (Double(same.ownBytes), Double(longest.ownBytes - base.ownBytes) / Double(cells))
    }
  }

  /// A number for each span, and its derivation.
  private struct Line {
    let what: String
    let places: Int
    let way: String
    let amount: (_ days: Int) -> Double?

    init(_ what: String, places: Int, _ way: String, _ amount: @escaping (_ days: Int) -> Double?) {
      self.what = what
      self.places = places
      self.way = way
      self.amount = amount
    }
  }

  /// The prediction as a Markdown table with derivations.
  var markdown: String {
    let rows = (inputLines + answerLines).map { line in
      [line.what] + Self.spans.map { NumberText.fixed(line.amount($0.days) ?? .nan, places: line.places) } + [line.way]
    }
    return MarkdownTable(
      header: ["of \(shape.series) series"] + Self.spans.map(\.name) + ["how"], texts: [0, 3], rows: rows
    ).text
  }

  /// The data read by BigQuery.
  private var inputLines: [Line] {
    let row = Double(shape.logicalBytes) / Double(shape.rows)
    let name = row - 8 - 2 - Double(8 * Metric.all.count)
    let way = "8 + (2 + \(NumberText.fixed(name, places: 1))) + \(Metric.all.count) × 8"
    let incident = Self.rowCount(of: 1) * row
    func others(_ days: Int) -> Double { Self.rowCount(of: days) * (8 + row) + incident }
    return [
      Line("rows, 10⁹", places: 1, "10¹² × days ÷ 365") { Self.rowCount(of: $0) / 1e9 },
      Line("partitions read, of 365", places: 0, "a day each, by UTC; one more where the period begins within a day") {
        Double($0)
      },
      Line("read for first and last time, TB", places: 2, "rows × 8") { Self.rowCount(of: $0) * 8 / 1e12 },
      Line("read for buckets, TB", places: 2, "rows × \(NumberText.fixed(row, places: 1)) = \(way)") {
        Self.rowCount(of: $0) * row / 1e12
      },
      Line("read for the spread of single rows, TB", places: 2, "the same again") {
        Self.rowCount(of: $0) * row / 1e12
      },
      Line("read for rows of the incident, TB", places: 2, "those of its day, in the same way") { _ in incident / 1e12
      },
      Line("read in all, TB", places: 2, "sum of these four") {
        (others($0) + Self.rowCount(of: $0) * row) / 1e12
      },
      Line("with `single_rows: false`, TB", places: 2, "sum without the third") { others($0) / 1e12 },
    ]
  }

  /// The data transferred, and the memory used locally.
  private var answerLines: [Line] {
    func text(_ number: Double?) -> String { NumberText.fixed(number ?? .nan, places: 0) }
    return [
      Line("answer rows", places: 0, "days × 24 × \(shape.services) services") { answerRows(of: $0) },
      Line("answer, MB", places: 1, "answer rows × \(text(answerBytesPerRow)) bytes, measured") {
        answerBytes(of: $0).map { $0 / 1e6 }
      },
      Line("pages", places: 0, "20,000 rows or 10 MB each, whichever is reached first") { pages(of: $0) },
      Line("on the wire, s", places: 1, "at 100 Mbit/s, not compressed") {
        answerBytes(of: $0).map { $0 * 8 / Self.wire }
      },
      Line(
        "memory here, MB", places: 0,
        "\(text(memory.map { $0.atShape / 1e6 })), measured at \(shape.series) series and \(shape.buckets) buckets, "
          + "and \(text(memory?.perCell)) bytes, measured, for each further bucket of a series"
      ) { bytesHere(of: $0).map { $0 / 1e6 } },
    ]
  }

  private static func rowCount(of days: Int) -> Double { rows * Double(days) / Double(tableDays) }

  private func buckets(of days: Int) -> Int { days * 86_400 / shape.step }

  private func answerRows(of days: Int) -> Double { Double(buckets(of: days) * shape.services) }

  private func answerBytes(of days: Int) -> Double? { answerBytesPerRow.map { $0 * answerRows(of: days) } }

  private func pages(of days: Int) -> Double? {
    answerBytes(of: days).map {
      max(($0 / Self.page.bytes).rounded(.up), (answerRows(of: days) / Self.page.rows).rounded(.up))
    }
  }

  private func bytesHere(of days: Int) -> Double? {
    memory.map { $0.atShape + $0.perCell * Double((buckets(of: days) - shape.buckets) * shape.series) }
  }
}
