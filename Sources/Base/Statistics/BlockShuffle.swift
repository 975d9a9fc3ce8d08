/// Shuffles values in blocks and keeps the order within each block.
///
/// The same seed gives the same orders on every machine.
///
/// - Source: random numbers by SplitMix64, Steele, Lea & Flood (2014), https://doi.org/10.1145/2714064.2660195.
struct BlockShuffle {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Closes `values` to a ring, rotates it by a random number of steps, cuts it into blocks of length `block`, and shuffles the blocks.
  mutating func shuffled(_ values: [Double], block: Int) -> [Double] {
    guard values.count > 1 else { return values }
    let turn = Int(word() % UInt64(values.count))
    var starts = Array(stride(from: 0, to: values.count, by: block))
    for index in starts.indices.reversed().dropLast() {
      starts.swapAt(index, Int(word() % UInt64(index + 1)))
    }
    var shuffled: [Double] = []
    shuffled.reserveCapacity(values.count)
    for start in starts {
      for place in start..<min(start + block, values.count) { shuffled.append(values[(place + turn) % values.count]) }
    }
    return shuffled
  }

  private mutating func word() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
