/// Reads big-endian numbers and never past the end.
struct BigEndianReader {
  /// The name of the zone, for error messages.
  let zone: String
  private let all: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8], zone: String) {
    all = bytes
    self.zone = zone
  }

  /// The bytes not yet read.
  var rest: ArraySlice<UInt8> { all[position...] }

  mutating func skip(_ count: Int) throws(ZoneError) {
    guard count <= all.count - position else { throw .truncated(zone: zone) }
    position += count
  }

  mutating func bytes(_ count: Int) throws(ZoneError) -> [UInt8] {
    let start = position
    try skip(count)
    return Array(all[start..<position])
  }

  mutating func byte() throws(ZoneError) -> Int {
    try skip(1)
    return Int(all[position - 1])
  }

  /// A two's complement number of `size` bytes, 4 or 8.
  mutating func signed(size: Int) throws(ZoneError) -> Int {
    let number = try bytes(size).reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
    return size == 4 ? Int(Int32(truncatingIfNeeded: number)) : Int(Int64(bitPattern: number))
  }

  /// A 4-byte count, checked so that at least as many bytes follow.
  mutating func count() throws(ZoneError) -> Int {
    let number = try signed(size: 4)
    guard number >= 0, number <= all.count else { throw .truncated(zone: zone) }
    return number
  }
}
