/// Repeatable noise with only integers, sums and products: the same on every machine, and in make_oracles.py.
///
/// - Source: SplitMix64 by Steele, Lea & Flood (2014), https://doi.org/10.1145/2714064.2660195.
package struct Noise: RandomNumberGenerator {
  private var state: UInt64

  /// The stream of `seed`, which is the state it starts from.
  package init(seed: UInt64) {
    state = seed
  }

  /// A stream that is independent of those of neighbouring seeds: the state it starts from is mixed.
  package init(mixing seed: UInt64) {
    self.init(seed: Noise.mixed(seed &+ Noise.increment))
  }

  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ state: UInt64) -> UInt64 {
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  package mutating func next() -> UInt64 {
    state &+= Noise.increment
    return Noise.mixed(state)
  }

  /// A number in 0..<1.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number that is normal enough, with mean 0 and standard deviation 1: the sum of twelve uniform ones, less 6.
  package mutating func normal() -> Double {
    var total = 0.0
    for _ in 0..<12 { total += uniform() }
    return total - 6
  }

  package mutating func normals(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }

  /// A series that starts at 0, in which each value keeps the share `coefficient` of the one before.
  package mutating func autoregressive(_ coefficient: Double, _ count: Int) -> [Double] {
    var state = 0.0
    return (0..<count).map { _ in
      state = coefficient * state + normal()
      return state
    }
  }

  /// A stationary series with the memory `phi` and the standard deviation `spread`.
  package mutating func autoregressive(count: Int, spread: Double, phi: Double = 0.6) -> [Double] {
    var last = normal()
    return (0..<count).map { _ in
      last = phi * last + (1 - phi * phi).squareRoot() * normal()
      return last * spread
    }
  }

  /// The values in random order.
  package mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for index in values.indices.reversed().dropLast() {
      values.swapAt(index, Int(next() % UInt64(index + 1)))
    }
    return values
  }

  /// The ripple of one value of one series, between −0.5 and 0.5, which needs no stream.
  package static func ripple(_ index: Int, _ series: Int) -> Double {
    var state = UInt64(index) &* increment &+ UInt64(series + 1) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 30)) &* 0x94D0_49BB_1331_11EB
    return Double((state >> 33) % 10_000) / 10_000 - 0.5
  }
}
