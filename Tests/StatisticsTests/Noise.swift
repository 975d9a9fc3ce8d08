/// Repeatable noise from whole numbers, sums and products alone: the same on every machine, and in make_oracles.py.
///
/// - Source: SplitMix64 by Steele, Lea & Flood (2014), https://doi.org/10.1145/2714064.2660195.
struct Noise {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func word() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0..<1.
  mutating func uniform() -> Double {
    Double(word() >> 11) * 0x1p-53
  }

  /// A number that is normal enough: the sum of twelve uniform ones, less 6.
  mutating func normal() -> Double {
    var total = 0.0
    for _ in 0..<12 { total += uniform() }
    return total - 6
  }

  mutating func normals(_ count: Int) -> [Double] {
    (0..<count).map { _ in normal() }
  }

  /// A series in which each value keeps the share `coefficient` of the one before.
  mutating func autoregressive(_ coefficient: Double, _ count: Int) -> [Double] {
    var state = 0.0
    return (0..<count).map { _ in
      state = coefficient * state + normal()
      return state
    }
  }

  /// The values in another order.
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for index in values.indices.reversed().dropLast() {
      values.swapAt(index, Int(word() % UInt64(index + 1)))
    }
    return values
  }
}
