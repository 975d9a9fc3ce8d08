import Datasets
import Text
import Time

/// Rows of a table in the format for BigQuery: CSV in UTF-8, times in UTC, full precision, an empty cell for a gap.
struct TableText {
  private(set) var bytes: [UInt8] = []

  /// Creates the header line.
  init(header names: [String]) {
    append(names.joined(separator: ","))
  }

  /// Creates the lines of `rows` with the metrics at these indices.
  init(_ rows: TableRows, metrics: [Int]) {
    bytes.reserveCapacity(rows.count * 64)
    let services = rows.services.map { CSVField.quoted($0, .cautious) }
    for row in 0..<rows.count {
      var line = CivilTime(linearSeconds: rows.times[row]).text + "Z"
      if !rows.serviceNumbers.isEmpty { line += "," + services[rows.serviceNumbers[row]] }
      for place in metrics { line += "," + Self.text(rows.values[place][row]) }
      append(line)
    }
  }

  private mutating func append(_ line: String) {
    bytes += line.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The shortest decimal that parses to `value`; empty for a gap.
  private static func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
