/// Numbers the services of a table in order of appearance, and looks them up by the bytes of their names.
struct ServiceIndex: Sendable {
  /// The names, by number.
  private(set) var names: [String] = []
  /// Numbers by name. Spellings that are equal in Unicode, such as é with and without a combining accent, are one service.
  private var numbers: [String: Int] = [:]
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing: numbers, or −1; the size is a power of two, at most half full.
  private var slots = [Int32](repeating: -1, count: 64)

  /// Whether service `number` has the name in `range` of `text`.
  @inline(__always)
  func matches(_ number: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == range.count else { return false }
    for index in 0..<range.count where bytes[start + index] != text[range.lowerBound + index] { return false }
    return true
  }

  /// The number of the service named in `range` of `text`; nil for a new one.
  func number(of text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let hash = ServiceIndex.hash(text, range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, matches(number, text, range) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of the service with this name, in any spelling; nil for a new one.
  func knownNumber(of name: String) -> Int? { numbers[name] }

  /// Gives a new service the next number.
  mutating func append(_ name: String) -> Int {
    let number = names.count
    let text = Array(name.utf8)
    names.append(name)
    numbers[name] = number
    bytes += text
    ends.append(bytes.count)
    hashes.append(ServiceIndex.hash(text.span, 0..<text.count))
    if names.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in 0..<number { place(number) }
    }
    place(number)
    return number
  }

  /// The number of the service with this name, which is added if it is new.
  mutating func number(of name: String) -> Int {
    numbers[name] ?? append(name)
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  /// FNV-1a, 64 bits. Service numbers do not depend on it, so it needs no seed.
  ///
  /// - Source: Fowler, Noll, Vo, Eastlake; RFC 9923.
  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
