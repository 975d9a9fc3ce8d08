/// A partition of the numbers into bins of equal relative width, narrow enough that one number stands for all of a bin.
///
/// Each octave, from a power of two to the next, has 35 bins whose bounds are its 35th parts by ratio. A bin is found
/// from the bits of a number by one look-up and one comparison, so that every processor finds the same; a logarithm from
/// a mathematics library may differ in the last bit. 35 is the least number that keeps to the accuracy: the mapping is
/// as sparing as the logarithm's own.
///
/// - Source: Masson, Rim & Lee (2019), section 2, https://doi.org/10.14778/3352063.3352135; the search of the bin is
///   our own.
enum RelativeBin {
  /// How far the number that stands for a bin may be from any in it, relative to that.
  static let accuracy = 0.01
  /// The key of the bin that holds 0 alone, but for numbers too small to have all their digits.
  static let zero = 0

  private static let binsPerOctave = 35
  /// Leading bits of the significand that choose a slot; a slot is narrower than any bin and meets two at most.
  private static let slotBits = 6
  private static let table = Table()

  /// The key of the bin of a finite number; keys are ordered as the numbers are, and those of −x and x are opposite.
  static func key(of value: Double) -> Int {
    let exponent = Int(value.exponentBitPattern)
    guard exponent > 0 else { return zero }
    let significand = value.significandBitPattern
    let slot = Int(truncatingIfNeeded: significand >> UInt64(Double.significandBitCount - slotBits))
    let bin = table.firstBins[slot] + (significand >= table.secondStarts[slot] ? 1 : 0)
    let size = (exponent - 1) * binsPerOctave + bin + 1
    return value < 0 ? -size : size
  }

  /// The number that stands for the bin with this key: the one whose greatest relative error is least.
  static func value(of key: Int) -> Double {
    guard key != zero else { return 0 }
    let (octave, bin) = (abs(key) - 1).quotientAndRemainder(dividingBy: binsPerOctave)
    let exponent = Double.Exponent(octave) + Double.leastNormalMagnitude.exponent
    let size = Double(sign: .plus, exponent: exponent, significand: table.middles[bin])
    return key < 0 ? -size : size
  }

  /// The bins of the octave 1…2, by which those of all octaves are found.
  private struct Table {
    /// The number that stands for each bin.
    let middles: [Double]
    /// The bin in which each slot begins.
    let firstBins: [Int]
    /// The significand from which on a slot's numbers are in the next bin.
    let secondStarts: [UInt64]

    init() {
      let ratio = Self.root(of: 2, degree: binsPerOctave)
      var starts = [1.0]
      while starts.count < binsPerOctave { starts.append(starts[starts.count - 1] * ratio) }
      let ends = starts.dropFirst() + [2]
      middles = zip(starts, ends).map { 2 * $0 * $1 / ($0 + $1) }

      let slotCount = 1 << slotBits
      let slotStarts = (0..<slotCount).map { 1 + Double($0) / Double(slotCount) }
      let bins = slotStarts.map { slot in starts.lastIndex { $0 <= slot } ?? 0 }
      firstBins = bins
      secondStarts = bins.map { bin in
        bin + 1 < starts.count ? starts[bin + 1].significandBitPattern : .max
      }
    }

    /// The root by halving: multiplication alone, so that every processor has the same.
    private static func root(of value: Double, degree: Int) -> Double {
      var (low, high) = (1.0, value)
      while true {
        let middle = low + (high - low) / 2
        guard low < middle, middle < high else { return low }
        let power = repeatElement(middle, count: degree).reduce(1, *)
        if power > value { high = middle } else { low = middle }
      }
    }
  }
}
