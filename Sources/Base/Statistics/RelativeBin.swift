/// A partition of the numbers into bins of equal relative width, narrow enough that one number represents all of a bin.
///
/// Each octave, from one power of two to the next, is divided into 35 bins in equal ratios. One look-up and one comparison find the bin
/// from the bits of a number, so every processor finds the same bin; a logarithm from a mathematics library may differ in the last bit. 35
/// is the least number of bins with this accuracy: the mapping needs as few bins as the logarithm.
///
/// - Source: Masson, Rim & Lee (2019), section 2, https://doi.org/10.14778/3352063.3352135; the bin search is original to this project.
enum RelativeBin {
  /// The largest relative error of a bin's representative for any number in the bin.
  static let accuracy = 0.01
  /// The key of the bin of 0, which otherwise contains only subnormal numbers.
  static let zero = 0

  private static let binsPerOctave = 35
  /// Leading bits of the significand that select a slot; a slot is narrower than any bin and overlaps at most two.
  private static let slotBits = 6
  private static let table = Table()

  /// The key of the bin of a finite number. Keys have the order of the numbers, and −x has the negated key of x.
  static func key(of value: Double) -> Int {
    let exponent = Int(value.exponentBitPattern)
    guard exponent > 0 else { return zero }
    let significand = value.significandBitPattern
    let slot = Int(truncatingIfNeeded: significand >> UInt64(Double.significandBitCount - slotBits))
    let bin = table.firstBins[slot] + (significand >= table.secondStarts[slot] ? 1 : 0)
    let size = (exponent - 1) * binsPerOctave + bin + 1
    return value < 0 ? -size : size
  }

  /// The representative of the bin with this key: the number with the smallest worst-case relative error.
  static func value(of key: Int) -> Double {
    guard key != zero else { return 0 }
    let (octave, bin) = (abs(key) - 1).quotientAndRemainder(dividingBy: binsPerOctave)
    let exponent = Double.Exponent(octave) + Double.leastNormalMagnitude.exponent
    let size = Double(sign: .plus, exponent: exponent, significand: table.middles[bin])
    return key < 0 ? -size : size
  }

  /// The bins of the octave 1…2, which define those of all octaves.
  private struct Table {
    /// The representative of each bin.
    let middles: [Double]
    /// The first bin that overlaps each slot.
    let firstBins: [Int]
    /// The significand at which the next bin starts in each slot.
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

    /// The root by bisection: only multiplication, so every processor gives the same result.
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
