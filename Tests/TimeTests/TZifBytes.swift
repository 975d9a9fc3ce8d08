/// Builds the bytes of a time zone file (RFC 8536), so that no test depends on the machine's files.
struct TZifBytes {
  var version: UInt8 = UInt8(ascii: "2")
  var transitions: [(time: Int, type: UInt8)] = []
  var types: [(offset: Int32, isSummer: Bool, designation: UInt8)] = [(0, false, 0)]
  var designations = "UTC\0"
  var leapSeconds = 0
  var footer = ""

  /// Central European Time since 1996, with only the transitions of 1996 in the table and a rule for later years.
  static let berlin = TZifBytes(
    transitions: [(828_234_000, 1), (846_378_000, 0)],
    types: [(3_600, false, 0), (7_200, true, 4)], designations: "CET\0CEST\0", footer: "CET-1CEST,M3.5.0,M10.5.0/3")

  /// Eastern Time since 2007, with only the transitions of 2007 in the table and a rule for later years.
  static let newYork = TZifBytes(
    transitions: [(1_173_596_400, 1), (1_194_156_000, 0)],
    types: [(-18_000, false, 0), (-14_400, true, 4)], designations: "EST\0EDT\0", footer: "EST5EDT,M3.2.0,M11.1.0")

  var bytes: [UInt8] {
    guard version > 0 else { return block(timeSize: 4) }
    return block(timeSize: 4) + block(timeSize: 8) + Array("\n\(footer)\n".utf8)
  }

  private func block(timeSize: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
    for count in [0, 0, leapSeconds, transitions.count, types.count, designations.utf8.count] {
      bytes += big(count, 4)
    }
    for transition in transitions { bytes += big(transition.time, timeSize) }
    bytes += transitions.map(\.type)
    for type in types { bytes += big(Int(type.offset), 4) + [type.isSummer ? 1 : 0, type.designation] }
    bytes += Array(designations.utf8)
    return bytes + Array(repeating: 0, count: leapSeconds * (timeSize + 4))
  }

  private func big(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
