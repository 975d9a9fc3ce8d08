/// A numeric column: a function of the row number alone, in eighths, so that every engine stores the same doubles.
struct Metric: Sendable {
  let name: String
  /// Its declaration in `debrief.yaml`.
  let declaration: String
  /// Least value, in eighths.
  let base: Int
  /// The increase per hour nearer to noon.
  let rhythm: Int
  /// The variation between rows: the row number times `factor`, modulo `modulus`.
  let factor: Int
  let modulus: Int
  /// The increase during the incident on the first service.
  let harm: Int

  static let all = [
    Metric(
      name: "requests", declaration: "{label: Requests, role: traffic, aggregate: sum}", base: 800, rhythm: 40,
      factor: 7_919, modulus: 101, harm: -400),
    Metric(
      name: "latency_ms", declaration: "{label: Latency, unit: ms, role: latency, aggregate: mean}", base: 960,
      rhythm: 16, factor: 6_007, modulus: 401, harm: 1_600),
    Metric(
      name: "errors", declaration: "{label: Errors, role: errors, aggregate: sum}", base: 0, rhythm: 1, factor: 5_003,
      modulus: 17, harm: 80),
    Metric(
      name: "memory_percent", declaration: "{label: Memory, role: resource, aggregate: max}", base: 320, rhythm: 8,
      factor: 4_001, modulus: 89, harm: 120),
  ]

  /// The value of row `number`, `second` seconds into the period, in eighths.
  func eighths(_ number: Int, second: Int, isHarmed: Bool) -> Int {
    let hour = second / 3_600
    return base + rhythm * (12 - abs(12 - hour % 24)) + hour * 37 % 29 + number * factor % modulus
      + (isHarmed ? harm : 0)
  }
}
