import Foundation
import Reporting

extension GrowthReport {
  /// Exponents are fitted to this number of the largest sizes: at smaller ones, the fixed cost of a report hides the growth.
  private static let fitted = 3

  /// The tables and the exponents, as Markdown.
  public var markdown: String {
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824
    let machine =
      "Measured on a machine of \(ProcessInfo.processInfo.activeProcessorCount) processors and "
      + "\(NumberText.fixed(memory, places: 0)) GiB; up to a million rows the fastest of three runs, above a single one.\n"
    return
      ([machine]
      + measurements.flatMap { [heading($0.quantity, over: $0.measurements), table($0.measurements, of: $0.quantity)] }
      + [
        "**Exponents**, fitted to the three greatest amounts of each table: 1 is growth in proportion, 0 is none.\n",
        exponents,
      ])
      .joined(separator: "\n")
  }

  /// The prediction for 10¹² rows, in Markdown.
  public var prediction: String {
    func measured(_ quantity: Quantity) -> [Measurement] {
      measurements.filter { $0.quantity == quantity }.flatMap(\.measurements)
    }
    let series = measured(.series)
    guard let shape = series.map(\.workload).max(by: { $0.series < $1.series }) else { return "" }
    return Prediction(series: series, buckets: measured(.buckets), shape: shape).markdown
  }

  private func heading(_ quantity: Quantity, over measurements: [Measurement]) -> String {
    let rows = NumberText.grouped(measurements.first?.workload.rows ?? 0)
    return switch quantity {
    case .rows: "**Rows**, at \(Self.fixedSeries) series and 720 buckets of an hour:\n"
    case .series: "**Series**, at \(rows) rows and 720 buckets of an hour:\n"
    case .buckets: "**Buckets**, at \(rows) rows and \(Self.fixedSeries) series:\n"
    }
  }

  private func table(_ measurements: [Measurement], of quantity: Quantity) -> String {
    let rows = measurements.map { measurement in
      [
        measurement.engine.title, NumberText.grouped(quantity.amount(of: measurement.workload)),
        Self.megabytes(Double(measurement.inputBytes)), NumberText.fixed(measurement.rollUpSeconds, places: 2),
        NumberText.fixed(measurement.restSeconds, places: 2), NumberText.fixed(measurement.seconds, places: 2),
        Self.megabytes(Double(measurement.ownBytes)), Self.megabytes(Double(measurement.residentBytes)),
        measurement.answer.map { NumberText.grouped($0.rows) } ?? "–",
        measurement.answer?.bytes.map(Self.megabytes) ?? "–",
        measurement.singles.map { NumberText.grouped($0.rows) } ?? "–",
      ]
    }
    return MarkdownTable(
      header: [
        "engine", "\(quantity)", "input, MB", "roll-up, s", "rest, s", "whole, s", "memory, MB", "with files, MB",
        "answer rows", "answer, MB", "single rows",
      ], texts: [0], rows: rows
    ).text
  }

  private var exponents: String {
    let quantities: [(name: String, amount: (Measurement) -> Double?)] = [
      ("input", { Double($0.inputBytes) }), ("roll-up", { $0.rollUpSeconds }), ("rest", { $0.restSeconds }),
      ("whole", { $0.seconds }), ("memory", { Double($0.ownBytes) }),
      ("answer rows", { $0.answer.map { Double($0.rows) } }), ("answer", { $0.answer?.bytes }),
    ]
    let rows = measurements.flatMap { quantity, measurements in
      engines.map { engine in
        let last = measurements.filter { $0.engine == engine }.suffix(Self.fitted)
        let cells = quantities.map { _, amount in
          Self.exponent(last.map { (Double(quantity.amount(of: $0.workload)), amount($0)) })
        }
        return ["\(quantity)", engine.title] + cells
      }
    }
    return MarkdownTable(header: ["with", "engine"] + quantities.map(\.name), texts: [0, 1], rows: rows).text
  }

  private static func exponent(_ points: [(Double, Double?)]) -> String {
    let known = points.compactMap { x, y in y.map { (x: x, y: $0) } }
    guard known.count == points.count, let exponent = PowerLaw.exponent(known) else { return "–" }
    return NumberText.fixed(exponent, places: 2)
  }

  private static func megabytes(_ bytes: Double) -> String {
    let megabytes = bytes / 1e6
    return NumberText.fixed(megabytes, places: megabytes < 10 ? 2 : megabytes < 100 ? 1 : 0)
  }
}
