/// The number of values in each non-empty bin.
///
/// A sorted array with one word per bin: the upper bits hold the key, shifted to be positive, and the lower bits hold the count. A bin
/// takes eight bytes for any range of values, and counting one more value adds 1 to its word.
struct BinCounts: Hashable, Sendable {
  /// The largest total count over all bins: 7 × 10¹³.
  static let greatestTotal = 1 << countBits - 1

  private static let countBits = 46
  /// A power of two, larger than the 2,046 × 35 keys on either side of 0.
  private static let keyOffset = 1 << 17
  private var words: [UInt64] = []

  init() {}

  /// Creates the counts of ascending keys, one value per key.
  init(sortedKeys keys: some Sequence<Int>) {
    for key in keys { append(Self.word(key: key, count: 1)) }
  }

  /// The ascending keys with their counts.
  var entries: some Sequence<(key: Int, count: Int)> {
    words.lazy.map { (Self.key(of: $0), Self.count(of: $0)) }
  }

  /// Counts one more value.
  mutating func insert(key: Int) {
    let word = Self.word(key: key, count: 0)
    let place = firstPlace(atOrAbove: word)
    if place < words.count, Self.key(of: words[place]) == key {
      words[place] += 1
    } else {
      words.insert(word + 1, at: place)
    }
  }

  /// Adds the counts of `other`.
  mutating func merge(_ other: BinCounts) {
    var merged = BinCounts()
    merged.words.reserveCapacity(max(words.count, other.words.count))
    var (left, right) = (words[...], other.words[...])
    while let first = left.first, let second = right.first {
      merged.append(first < second ? left.removeFirst() : right.removeFirst())
    }
    for word in left { merged.append(word) }
    for word in right { merged.append(word) }
    self = merged
  }

  /// Adds a bin whose key is not less than the last key.
  private mutating func append(_ word: UInt64) {
    if let last = words.last, Self.key(of: last) == Self.key(of: word) {
      words[words.count - 1] += UInt64(Self.count(of: word))
    } else {
      words.append(word)
    }
  }

  /// Binary search without a branch, because the processor would mispredict it half of the time.
  private func firstPlace(atOrAbove word: UInt64) -> Int {
    var start = 0
    var length = words.count
    while length > 0 {
      let half = (length + 1) / 2
      start += words[start + half - 1] < word ? half : 0
      length -= half
    }
    return start
  }

  private static func word(key: Int, count: Int) -> UInt64 {
    UInt64(key + keyOffset) << UInt64(countBits) | UInt64(count)
  }

  private static func key(of word: UInt64) -> Int { Int(word >> UInt64(countBits)) - keyOffset }

  private static func count(of word: UInt64) -> Int { Int(word & (1 << UInt64(countBits) - 1)) }
}
