/// Autocorrelated noise: an autoregression of order 1 with mean 0 and variance 1, generated value by value.
struct Noise {
  private let draws: Draws
  private let memory: Double
  private let novelty: Double
  private var current = 0.0
  private var index = 0

  /// Creates the noise of the series `series`, with values `step` seconds apart (a divisor of the hour) and a correlation of `memory` over
  /// one hour.
  init(seed: Int, series: String, memory: Double, step: Int) {
    draws = Draws(seed: seed, series: series)
    let memory = Noise.root(of: memory, degree: 3_600 / step)
    self.memory = memory
    novelty = (1 - memory * memory).squareRoot()
  }

  mutating func next() -> Double {
    let draw = draws.normal(at: index)
    // The first value has the distribution of all later values.
    current = index == 0 ? draw : memory * current + novelty * draw
    index += 1
    return current
  }

  /// The root of `degree` of a number in 0..<1 by Newton's method, with exact operations only, unlike `pow`.
  private static func root(of number: Double, degree: Int) -> Double {
    guard number > 0, degree > 1 else { return number }
    // Starting above the root, the iteration decreases until rounding stops it.
    var root = 1.0
    while true {
      var power = 1.0
      for _ in 1..<degree { power *= root }
      let next = root - (root - number / power) / Double(degree)
      if next >= root { return root }
      root = next
    }
  }
}
