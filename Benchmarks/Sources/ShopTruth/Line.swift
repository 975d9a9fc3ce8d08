import Reporting

/// A measured value with its target.
public struct Line: Sendable {
  /// The measure and its data.
  public let measure: String
  /// The value as text.
  public let value: String
  /// The target as text.
  public let aim: String

  init(_ measure: String, _ value: String, aim: String = "–") {
    self.measure = measure
    self.value = value
    self.aim = aim
  }

  /// `lines` as a Markdown table.
  public static func markdown(_ lines: [Line]) -> String {
    let rows = lines.map { "| \($0.measure) | **\($0.value)** | \($0.aim) |" }
    return (["| measure | Debrief | aimed at |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  /// `291 of 300 (0.970)`.
  static func share(_ count: Int, of total: Int) -> String {
    "\(count) of \(total) (\(NumberText.fixed(total > 0 ? Double(count) / Double(total) : .nan)))"
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
