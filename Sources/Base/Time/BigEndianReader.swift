/// Reads numbers, most significant byte first, and never past the end.
struct BigEndianReader {
  /// The zone that is read, for errors.
  let zone: String
  private let all: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8], zone: String) {
    all = bytes
    self.zone = zone
  }

  /// What is not read yet.
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

  /// A count of 4 bytes that are followed by at least as many bytes as it counts things.
  mutating func count() throws(ZoneError) -> Int {
    let number = try signed(size: 4)
    guard number >= 0, number <= all.count else { throw .truncated(zone: zone) }
    return number
  }
}
