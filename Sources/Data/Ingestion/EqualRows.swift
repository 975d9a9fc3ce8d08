internal import Datasets
internal import Time

/// The positions of rows that equal an earlier row in all columns, byte for byte.
///
/// The search is necessary only if a service has two rows with the same time, or rows out of order: other tables cannot have equal rows.
public struct EqualRows: Hashable, Sendable {
  /// Maximum number of rows held at a time, at 16 bytes each; a longer table takes several passes.
  public static let mostHeld = 1 << 23

  /// The start of each row, in order.
  public let positions: [Int]

  /// No rows.
  public static let none = EqualRows(positions: [])

  private init(positions: [Int]) { self.positions = positions }

  /// Finds them in `bytes`, whose first row begins at `start` and which contain at most `count` rows.
  ///
  /// - Complexity: O(n) in the bytes, once for each `held` rows.
  init(in bytes: Span<UInt8>, from start: Int, count: Int, held: Int = mostHeld) {
    let passes = UInt64(max(1, (count + held - 1) / held))
    var found: [Int] = []
    for pass in 0..<passes {
      var places = Places(for: min(count, held))
      var position = start
      var line = 0
      while true {
        if position < bytes.count, bytes[position] <= UInt8(ascii: " ") {
          Record.skipBlankLines(in: bytes, at: &position, line: &line)
        }
        guard position < bytes.count else { break }
        let (row, next, hash) = EqualRows.row(at: position, in: bytes)
        if hash % passes == pass, places.holds(row, hash: hash / passes, in: bytes) { found.append(position) }
        position = next
      }
    }
    positions = passes == 1 ? found : found.sorted()
  }

  /// The rows that begin in `range`.
  func positions(in range: Range<Int>) -> ArraySlice<Int> {
    func first(from position: Int) -> Int {
      var (low, high) = (0, positions.count)
      while low < high {
        let middle = (low + high) / 2
        if positions[middle] < position { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return positions[first(from: range.lowerBound)..<first(from: range.upperBound)]
  }

  /// The row at `start` without its line end, the start of the next row, and a hash of the row's bytes.
  private static func row(at start: Int, in bytes: Span<UInt8>) -> (row: Range<Int>, next: Int, hash: UInt64) {
    var end = start
    var isQuoted = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte == Byte.lineFeed, !isQuoted { break }
      if byte == Byte.quote { isQuoted.toggle() }
      end += 1
    }
    let next = end + 1
    if end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    return (start..<end, next, hash(of: bytes, in: start..<end))
  }

  /// Multiplies and folds words of eight bytes. Equal hashes are compared byte by byte, so correctness does not depend on the hash.
  private static func hash(of bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    let size = MemoryLayout<UInt64>.size
    var hash = UInt64(range.count)
    func add(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    var position = range.lowerBound
    unsafe bytes.withUnsafeBytes { raw in
      while range.upperBound - position >= size {
        add(unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        position += size
      }
    }
    var rest: UInt64 = 0
    for index in position..<range.upperBound { rest = rest << 8 | UInt64(bytes[index]) }
    add(rest)
    add(rest >> 32)
    return hash
  }
}

extension EqualRows {
  /// A hash set of rows by their bytes: open addressing, at most half full.
  private struct Places {
    /// Bits of an entry for the row's position, counted from 1: enough for a file of a terabyte. The other bits hold part of the hash; 0 is
    /// an empty slot.
    private static let placeBits: UInt64 = 40
    private var entries: [UInt64]

    init(for count: Int) {
      var capacity = 64
      while capacity < 2 * count { capacity *= 2 }
      entries = Array(repeating: 0, count: capacity)
    }

    /// Whether the set contains a row equal to the one at `row`; inserts it if not.
    mutating func holds(_ row: Range<Int>, hash: UInt64, in bytes: Span<UInt8>) -> Bool {
      let mask = UInt64(1) << Places.placeBits - 1
      let tag = hash & ~mask
      var slot = Int(truncatingIfNeeded: hash) & (entries.count - 1)
      while entries[slot] != 0 {
        let entry = entries[slot]
        if entry & ~mask == tag, Places.isRow(row, at: Int(entry & mask) - 1, in: bytes) { return true }
        slot = (slot + 1) & (entries.count - 1)
      }
      entries[slot] = tag | UInt64(row.lowerBound + 1)
      return false
    }

    /// Whether the row that begins at `place` has exactly the bytes of `row`.
    private static func isRow(_ row: Range<Int>, at place: Int, in bytes: Span<UInt8>) -> Bool {
      for offset in 0..<row.count where bytes[place + offset] != bytes[row.lowerBound + offset] { return false }
      var end = place + row.count
      if end < bytes.count, bytes[end] == Byte.carriageReturn { end += 1 }
      return end >= bytes.count || bytes[end] == Byte.lineFeed
    }
  }
}
