import Foundation

/// The terminal output of `debrief build`.
public struct BuildMessages: Sendable {
  /// Milliseconds of each step, by name.
  public let steps: [String: Int]
  /// The engine's answers, in the order of the queries: for the roll-up, then for single rows.
  public let answers: [Answer]

  /// An answer of an engine.
  public struct Answer: Hashable, Sendable {
    /// Number of rows.
    public let rows: Int
    /// Bytes of the answer; nil if unknown.
    public let bytes: Double?
  }

  /// Parses lines such as `Roll up           32 ms` and `debrief: BigQuery answered with 1234 rows, 0.21 MB`.
  public init(_ text: String) {
    var steps: [String: Int] = [:]
    var answers: [Answer] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if let match = line.wholeMatch(of: /(\w+(?: \w+)*) +(\d+) ms/), let milliseconds = Int(match.2) {
        steps[String(match.1), default: 0] += milliseconds
      } else if let match = line.firstMatch(of: /answered with ([\d,]+) rows?(?:, ([\d.,]+) ([kMG]?B)\b)?/) {
        let unit = match.3.flatMap { ["B": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9][String($0)] }
        let size = match.2.flatMap { Double($0.replacing(",", with: "")) }
        answers.append(
          Answer(
            rows: Int(match.1.replacing(",", with: "")) ?? 0,
            bytes: size.flatMap { size in unit.map { size * $0 } }))
      }
    }
    self.steps = steps
    self.answers = answers
  }

  /// Total milliseconds of the steps called `names`.
  func milliseconds(_ names: [String]) -> Int {
    names.reduce(0) { $0 + (steps[$1] ?? 0) }
  }
}
