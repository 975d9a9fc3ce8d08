/// The hours of a scenario in which latency and errors take prescribed levels.
struct Brownouts {
  /// Target latency in ms and error rate in percent, by hour since the scenario's start.
  private let targets: [Int: (latency: Double, errors: Double)]

  /// Spreads the brown-outs of `patience` over `days` days: one daypart after the other (from 01:00, 07:00, 13:00 and
  /// 19:00), levels evenly over their ranges in an order drawn from `seed`, latency and errors independently.
  init(of patience: Patience, days: Int, seed: UInt64) {
    let count = min(patience.brownouts, days)
    let latencyOrder = Brownouts.shuffled(count, Noise(seed: seed, stream: "brownout-latency"))
    let errorOrder = Brownouts.shuffled(count, Noise(seed: seed, stream: "brownout-errors"))
    let hours = Noise(seed: seed, stream: "brownout-hour")
    var targets: [Int: (latency: Double, errors: Double)] = [:]
    for number in 0..<count {
      let day = number * days / count
      let hour = day * 24 + 1 + number % 4 * 6 + hours.whole(below: 4, at: number)
      targets[hour] = (
        Brownouts.level(latencyOrder[number], of: count, in: patience.latencies),
        Brownouts.level(errorOrder[number], of: count, in: patience.errors)
      )
    }
    self.targets = targets
  }

  /// What hour number `hour` is pressed to; nil for an ordinary one.
  subscript(hour: Int) -> (latency: Double, errors: Double)? { targets[hour] }

  private static func level(_ place: Int, of count: Int, in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (Double(place) + 0.5) / Double(count) * (range.upperBound - range.lowerBound)
  }

  /// The numbers below `count` in an order drawn from `noise` (Fisher–Yates).
  private static func shuffled(_ count: Int, _ noise: Noise) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, noise.whole(below: last + 1, at: last))
    }
    return order
  }
}
