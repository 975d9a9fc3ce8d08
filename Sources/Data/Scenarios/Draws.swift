/// The random numbers of one series. Each depends only on the seed, the series' name and the index, so no other series affects it. Uses
/// only exact operations, so the numbers are the same on every processor.
///
/// - Source: Steele, Lea & Flood (2014), SplitMix64, doi:10.1145/2660193.2660195.
struct Draws {
  private let key: UInt64

  /// Creates the random numbers of the series `series`.
  init(seed: Int, series: String) {
    // 64-bit FNV-1a disperses names before they are combined with the seed.
    let name = series.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    key = Draws.mixed(name ^ Draws.mixed(UInt64(bitPattern: Int64(seed)) &+ Draws.step))
  }

  /// Uniformly distributed in 0..<1.
  func uniform(at index: Int) -> Double {
    Double(bits(at: index) >> 11) * 0x1p-53
  }

  /// Mean 0, variance 1, within ±3.47: the sum of four uniform 16-bit numbers, close enough to a normal distribution for noise.
  func normal(at index: Int) -> Double {
    let bits = bits(at: index)
    let sum = (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48)
    return (Double(sum) - Draws.sumMean) / Draws.sumDeviation
  }

  /// Mean and standard deviation of the sum of four numbers from the uniform distribution on 0…65,535.
  private static let sumMean = 131_070.0
  private static let sumDeviation = (4 * (65_536.0 * 65_536 - 1) / 12).squareRoot()

  private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

  private func bits(at index: Int) -> UInt64 {
    Draws.mixed(key &+ (UInt64(bitPattern: Int64(index)) &+ 1) &* Draws.step)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }
}
