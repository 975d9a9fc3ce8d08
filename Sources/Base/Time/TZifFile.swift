/// The contents of a TZif file, parsed once.
struct TZifFile {
  /// The period before the first transition.
  let initial: Zone.Period
  /// The transitions, in order of time.
  let transitions: [Zone.Period]
  /// The rule for times after the last transition; nil if the last offset applies forever.
  let rule: ZoneRule?

  /// The start of the period before a file's first transition. RFC 8536, section 3.2: the earliest time a file should contain.
  private static let beginningOfTime = Instant(unixSeconds: -(1 << 59))

  init(_ bytes: [UInt8], zone: String) throws(ZoneError) {
    var reader = BigEndianReader(bytes, zone: zone)
    var header = try Header(&reader)
    var timeSize = 4
    if header.version >= 2 {
      try reader.skip(header.length(timeSize: 4))
      header = try Header(&reader)
      timeSize = 8
    }
    guard header.leapSeconds == 0 else { throw .leapSeconds(zone: zone) }
    guard header.types > 0 else { throw .malformed(zone: zone, field: "number of time types") }

    var times: [Int] = []
    for _ in 0..<header.times { times.append(try reader.signed(size: timeSize)) }
    guard zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .malformed(zone: zone, field: "order of changes")
    }
    var indices: [Int] = []
    for _ in 0..<header.times { indices.append(try reader.byte()) }
    var types: [(offset: Int, designation: Int)] = []
    for _ in 0..<header.types {
      let offset = try reader.signed(size: 4)
      _ = try reader.byte()
      types.append((offset, try reader.byte()))
    }
    let names = try reader.bytes(header.characters)
    try reader.skip(header.standardFlags + header.universalFlags)

    let kinds = try types.map { type throws(ZoneError) in
      guard abs(type.offset) <= Zone.greatestOffset else { throw ZoneError.malformed(zone: zone, field: "offset") }
      guard let name = TZifFile.name(at: type.designation, in: names) else {
        throw ZoneError.malformed(zone: zone, field: "abbreviation")
      }
      return (offset: type.offset, name: name)
    }
    guard indices.allSatisfy({ $0 < kinds.count }) else { throw .malformed(zone: zone, field: "time type") }
    func period(_ start: Instant, _ kind: Int) -> Zone.Period {
      Zone.Period(start: start, offset: kinds[kind].offset, abbreviation: kinds[kind].name)
    }
    initial = period(TZifFile.beginningOfTime, 0)
    transitions = zip(times, indices).filter { $0.0 > TZifFile.beginningOfTime.unixSeconds }
      .map { period(Instant(unixSeconds: $0), $1) }
    rule = header.version >= 2 ? try TZifFile.rule(&reader, zone: zone) : nil
  }

  private static func name(at index: Int, in names: [UInt8]) -> String? {
    guard index < names.count, let end = names[index...].firstIndex(of: 0) else { return nil }
    return String(validating: names[index..<end], as: UTF8.self)
  }

  private static func rule(_ reader: inout BigEndianReader, zone: String) throws(ZoneError) -> ZoneRule? {
    let footer = reader.rest
    guard footer.count >= 2, footer.first == UInt8(ascii: "\n"), let end = footer.dropFirst().firstIndex(of: 10) else {
      throw .truncated(zone: zone)
    }
    let text = footer[footer.index(after: footer.startIndex)..<end]
    guard !text.isEmpty else { return nil }
    guard let rule = ZoneRule(text) else { throw .malformed(zone: zone, field: "rule for the future") }
    return rule
  }
}

extension TZifFile {
  /// The counts in the header of a data block.
  private struct Header {
    let version: Int
    let universalFlags, standardFlags, leapSeconds, times, types, characters: Int

    init(_ reader: inout BigEndianReader) throws(ZoneError) {
      guard try reader.bytes(4) == Array("TZif".utf8) else { throw .notTZif(zone: reader.zone) }
      let mark = try reader.byte()
      version = mark == 0 ? 1 : mark - Int(UInt8(ascii: "0"))
      guard (1...4).contains(version) else { throw .malformed(zone: reader.zone, field: "version") }
      try reader.skip(15)
      universalFlags = try reader.count()
      standardFlags = try reader.count()
      leapSeconds = try reader.count()
      times = try reader.count()
      types = try reader.count()
      characters = try reader.count()
    }

    /// The length of the data block that follows the header, in bytes.
    func length(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + characters + leapSeconds * (timeSize + 4) + standardFlags + universalFlags
    }
  }
}
