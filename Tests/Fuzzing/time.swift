import Time

/// Times as text, and zones as TZif files: a parsed value must be the same after writing and parsing it again.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let zone = try? Zone(identifier: "Test/Zone", tzif: bytes)
  if let time = Timestamp(bytes: bytes.span) {
    let instant = time.resolved(in: .utc).instant
    let text = Zone.utc.civil(at: instant).text
    // A year of more than four digits cannot be parsed again.
    if text.utf8.count == 19, !text.hasPrefix("-") {
      precondition(Timestamp(text)?.resolved(in: .utc).instant == instant, "\(text) is not read as it was written")
    }
  }
  guard let zone else { return 0 }
  for period in zone.periods.prefix(300) {
    for distance in [-1, 0, 1] {
      let instant = period.start.advanced(by: distance)
      guard instant.unixSeconds.magnitude < 1 << 40 else { continue }
      switch zone.resolve(zone.civil(at: instant)) {
      case .unique(let found): precondition(found == instant, "a time on the clocks is another moment")
      case .ambiguous(let first, let second):
        precondition(first < second, "the second of two moments comes first")
      case .skipped: preconditionFailure("a moment's time on the clocks is never shown")
      }
    }
  }
  return 0
}
