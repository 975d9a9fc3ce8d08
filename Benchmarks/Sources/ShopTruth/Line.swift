/// One measured figure beside what was aimed at.
public struct Line: Sendable {
  /// What was measured, on what.
  public let measure: String
  /// The figure as text.
  public let value: String
  /// What was aimed at, as text.
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

  /// `0.954`: a number with so many places, and its sign.
  static func text(_ number: Double, places: Int = 3) -> String {
    guard number.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number.magnitude * scale).rounded())
    let (units, rest) = (whole / Int(scale), whole % Int(scale))
    let sign = number < 0 && whole > 0 ? "−" : ""
    guard places > 0 else { return "\(sign)\(units)" }
    let digits = String(rest)
    return "\(sign)\(units).\(String(repeating: "0", count: places - digits.count))\(digits)"
  }

  /// `291 of 300 (0.970)`.
  static func share(_ count: Int, of total: Int) -> String {
    "\(count) of \(total) (\(text(total > 0 ? Double(count) / Double(total) : .nan)))"
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
