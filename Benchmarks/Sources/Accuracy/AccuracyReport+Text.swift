public import Foundation
import Reporting

extension AccuracyReport {
  /// The table in Markdown.
  public var markdown: String {
    var lines = [
      "| data | measure | Debrief | 95 % interval | chance | aimed at | others |", "|---|---|---|---|---|---|---|",
    ]
    for line in measurements {
      let others = line.references.map { "\($0.method) \(NumberText.fixed($0.value))" }.joined(separator: ", ")
      let cells = [
        line.data, line.measure, "**\(NumberText.fixed(line.value))**",
        line.interval.map { "\(NumberText.fixed($0.low))–\(NumberText.fixed($0.high))" } ?? "–",
        line.random.map { NumberText.fixed($0) } ?? "–", line.bar.map { NumberText.fixed($0) } ?? "–",
        others.isEmpty ? "–" : others,
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table as JSON, with the source of each reference.
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
}
