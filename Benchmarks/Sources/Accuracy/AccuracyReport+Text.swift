public import Foundation

extension AccuracyReport {
  private static func text(_ number: Double) -> String {
    // Three places without Foundation's locale.
    let thousandths = Int((number * 1_000).rounded())
    let digits = String(1_000 + thousandths % 1_000).dropFirst()
    return "\(thousandths / 1_000).\(digits)"
  }

  /// The table, as Markdown.
  public var markdown: String {
    var lines = [
      "| data | measure | Debrief | 95 % interval | chance | aimed at | others |", "|---|---|---|---|---|---|---|",
    ]
    for line in measurements {
      let others = line.references.map { "\($0.method) \(AccuracyReport.text($0.value))" }.joined(separator: ", ")
      let cells = [
        line.data, line.measure, "**\(AccuracyReport.text(line.value))**",
        line.interval.map { "\(AccuracyReport.text($0.low))–\(AccuracyReport.text($0.high))" } ?? "–",
        line.random.map(AccuracyReport.text) ?? "–", line.bar.map(AccuracyReport.text) ?? "–",
        others.isEmpty ? "–" : others,
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same as JSON, with the source of each reference.
  public func json() throws -> Data {
    struct Line: Encodable {
      struct Reference: Encodable {
        let method: String
        let value: Double
        let source: String
      }
      let data: String
      let measure: String
      let value: Double
      let low: Double?
      let high: Double?
      let random: Double?
      let aim: Double?
      let references: [Reference]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(
      measurements.map { line in
        Line(
          data: line.data, measure: line.measure, value: line.value, low: line.interval?.low,
          high: line.interval?.high, random: line.random, aim: line.bar,
          references: line.references.map { Line.Reference(method: $0.method, value: $0.value, source: $0.source) })
      })
  }

  /// `document` with the table between the two marks replaced; nil where it has no marks.
  public func replacingTable(in document: String) -> String? {
    guard let start = document.range(of: "<!-- accuracy -->\n"), let end = document.range(of: "<!-- end -->") else {
      return nil
    }
    return document[..<start.upperBound] + markdown + document[end.lowerBound...]
  }
}
