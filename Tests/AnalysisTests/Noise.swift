/// Seeded noise for tests.
struct Noise {
  private var state: UInt64

  /// Neighbouring seeds give streams that have nothing to do with each other: the state they begin with is mixed, too.
  init(seed: UInt64) { state = Noise.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) }

  /// A number in 0..<1 (SplitMix64).
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Double(Noise.mixed(state) >> 11) * 0x1p-53
  }

  private static func mixed(_ state: UInt64) -> UInt64 {
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Nearly normal, mean 0 and standard deviation 1: twelve uniform numbers.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }

  /// A series with the memory `phi` and standard deviation `spread`.
  mutating func autoregressive(count: Int, spread: Double, phi: Double = 0.6) -> [Double] {
    var last = normal()
    return (0..<count).map { _ in
      last = phi * last + (1 - phi * phi).squareRoot() * normal()
      return last * spread
    }
  }
}
