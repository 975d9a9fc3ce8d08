import Foundation

/// The cells of a CSV file without quotes, the form of the public data sets.
struct CSVTable {
  let header: [String]
  let rows: [[String]]

  init(at path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    }
    guard !lines.isEmpty else { throw BenchmarkError.unreadable(path: path, fault: "the file is empty") }
    header = lines.removeFirst()
    rows = lines
  }

  /// The numbers in a column, `nan` for a cell without one.
  func numbers(in column: Int) -> [Double] {
    rows.map { $0.indices.contains(column) ? Double($0[column]).flatMap { $0.isFinite ? $0 : nil } ?? .nan : .nan }
  }
}
