/// Repeatable noise: every draw depends on the seed, the name of its stream and its position, and on nothing else.
///
/// Only integer arithmetic and + − × ÷ √ are used, so that the same seed gives the same bytes on every machine.
struct Noise {
  /// Hash of seed and stream name.
  private let key: UInt64

  /// The stream named `name` under `seed`.
  init(seed: UInt64, stream name: String) {
    // FNV-1a over the name; mixed with the seed so that neighbouring seeds share nothing.
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    key = Noise.mixed(seed &* 0x9e37_79b9_7f4a_7c15 ^ hash)
  }

  /// A draw close to the standard normal distribution: the sum of twelve uniform draws less 6 (Irwin–Hall), so never
  /// further out than 6.
  func normal(at position: Int) -> Double {
    var sum: UInt64 = 0
    for part in 0..<3 as Range<UInt64> {
      let bits = Noise.mixed(key &+ (UInt64(bitPattern: Int64(position)) &* 3 &+ part) &* 0x9e37_79b9_7f4a_7c15)
      sum += (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48)
    }
    // Each sixteen-bit piece stands for the middle of its cell, hence the half a piece.
    return (Double(sum) + 6) / 65_536 - 6
  }

  /// A whole number below `bound`, which must be positive.
  func whole(below bound: Int, at position: Int) -> Int {
    Int(Noise.mixed(key &+ UInt64(bitPattern: Int64(position)) &* 0x9e37_79b9_7f4a_7c15) % UInt64(bound))
  }

  /// The finaliser of SplitMix64. - Source: Steele, Lea & Flood (2014), DOI 10.1145/2660193.2660195.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }
}
