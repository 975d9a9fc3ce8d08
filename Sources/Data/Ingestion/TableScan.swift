internal import Datasets
internal import Time

/// A scan over the rows of a part, with the state carried from row to row.
struct TableScan {
  private let plan: TablePlan
  private let lattice: Lattice
  private(set) var rollUp: TableRollUp

  private var position: Int
  private var line: Int
  /// The first byte that the row must not reach.
  private var limit = 0

  /// The row's values by metric.
  private var values: [Double]
  /// The latest time as text, which the next row often repeats, and its parsed value.
  private var time = CachedTime()
  /// The service that followed each service, by number: tables list services in cycles.
  private var successors: [Int] = []
  private var service = 0
  /// Whether rows are rolled up, or only kept.
  private let isRollingUp: Bool
  /// The rows that are kept, and whether more could be.
  private var kept: KeptRows
  private var isKeeping: Bool
  /// The remaining rows to skip, and the start of the first of them.
  private var equal: ArraySlice<Int>
  private var nextEqual: Int
  /// The roll-up of the previous parts, if a row needs it.
  private let earlier: TableRollUp?

  init(
    _ plan: TablePlan, of part: Part, lattice: Lattice, position: Int, line: Int, without equal: EqualRows,
    after earlier: TableRollUp?, keeping kept: KeptRows, isRollingUp: Bool = true
  ) {
    self.plan = plan
    self.earlier = earlier
    self.kept = kept
    self.isRollingUp = isRollingUp
    isKeeping = kept.takesMore
    self.equal = equal.positions(in: part.range)
    nextEqual = self.equal.first ?? .max
    self.lattice = lattice
    self.position = position
    self.line = line
    rollUp = TableRollUp(plan.format, on: lattice, rowsAtMost: part.rowsAtMost)
    values = Array(repeating: .nan, count: plan.format.metrics.count)
  }

  /// Reads all rows that begin before `end`.
  mutating func rows(of bytes: Span<UInt8>, before end: Int) throws(IngestionError) {
    while true {
      if position < bytes.count, bytes[position] <= UInt8(ascii: " ") {
        Record.skipBlankLines(in: bytes, at: &position, line: &line)
      }
      guard position < end else { return }
      try row(of: bytes)
    }
  }

  /// Reads the row at the current position, and moves past it.
  @inline(__always)
  private mutating func row(of bytes: Span<UInt8>) throws(IngestionError) {
    limit = min(bytes.count, position + Record.maximumLength)
    let (start, firstLine) = (position, line)
    var field = 0
    while true {
      guard field < plan.roles.count else { throw try fieldCount(field, in: bytes, line: firstLine) }
      switch plan.roles[field] {
      case .metric(let number): try readValue(number, of: bytes, field: field)
      case .time: try readTime(of: bytes, field: field)
      case .service: try readService(of: bytes, field: field)
      case .ignored: position = try cell(of: bytes, field: field).end
      }
      field += 1
      guard position < bytes.count, bytes[position] == Byte.comma else { break }
      position += 1
    }
    guard field == plan.roles.count else {
      throw plan.error(.fieldCount(found: field, expected: plan.roles.count), line: firstLine)
    }
    position += 1
    line += 1
    if let period = plan.format.period, !period.contains(time.instant) { return }
    var (instant, bucket, offset) = (time.instant, time.bucket, time.offset)
    if let (civil, second) = time.shownTwice {
      instant = rollUp.instant(
        of: service, showing: civil, first: time.instant, second: second, line: firstLine, after: earlier)
      (bucket, offset) = lattice.position(of: instant)
    }
    if start == nextEqual {
      equal.removeFirst()
      nextEqual = equal.first ?? .max
      // The other occurrence of an hour may legitimately have the same values.
      if instant == time.instant {
        rollUp.equal.add(line: firstLine, instant: instant)
        return
      }
    }
    if isRollingUp {
      if time.isSkipped { rollUp.addSkipped(line: firstLine, instant: instant, bucket: bucket) }
      if !rollUp.services[service].range.contains(bucket) { try makeRoom(for: bucket, line: firstLine) }
      rollUp.add(values, service: service, at: instant, bucket: bucket, offset: offset, line: firstLine)
    } else {
      rollUp.pass(service, at: instant)
    }
    if isKeeping { keep(at: instant) }
  }

  @inline(never)
  private mutating func makeRoom(for bucket: Int, line: Int) throws(IngestionError) {
    guard let fault = rollUp.makeRoom(for: bucket..<bucket + 1, ofService: service) else { return }
    throw plan.error(fault, line: line, field: timeField)
  }

  private var timeField: Int? {
    plan.roles.firstIndex { if case .time = $0 { true } else { false } }
  }

  /// The collected rows.
  var keptRows: KeptRows {
    var rows = kept
    rows.name(services: rollUp.index.names)
    return rows
  }

  @inline(never)
  private mutating func keep(at instant: Instant) {
    kept.add(values, service: plan.format.serviceColumn == nil ? nil : service, at: instant)
    isKeeping = kept.takesMore
  }

  @inline(__always)
  private mutating func readValue(_ number: Int, of bytes: Span<UInt8>, field: Int) throws(IngestionError) {
    if let value = Decimal.common(in: bytes, at: &position) {
      guard position <= limit else { throw plan.error(Cell.Fault.recordTooLong.fault, line: line, field: field) }
      values[number] = value
    } else {
      values[number] = try uncommonValue(of: bytes, field: field)
    }
  }

  /// The value of a cell that is empty, quoted, surrounded by blanks, or not a number.
  @inline(never)
  private mutating func uncommonValue(of bytes: Span<UInt8>, field: Int) throws(IngestionError) -> Double {
    let line = line
    let cell = try cell(of: bytes, field: field)
    position = cell.end
    let range = trimmed(cell, of: bytes, line: line)
    guard !range.isEmpty else { return .nan }
    switch Decimal.read(bytes.extracting(range)) {
    case .number(let value):
      return value
    case .tooLarge:
      throw plan.error(.numberTooLarge(text(cell, of: bytes), limit: "1e100"), line: line, field: field)
    case .notANumber:
      let isText = String(validating: Array(copying: bytes.extracting(range)), as: UTF8.self) != nil
      let text = text(cell, of: bytes)
      throw plan.error(isText ? .notANumber(text) : .notUTF8(text), line: line, field: field)
    }
  }

  @inline(__always)
  private mutating func readTime(of bytes: Span<UInt8>, field: Int) throws(IngestionError) {
    let end = position + time.text.count
    if end < bytes.count, !time.text.isEmpty, bytes[end] == Byte.comma || bytes[end] == Byte.lineFeed,
      time.matches(bytes, at: position)
    {
      position = end
      return
    }
    let line = line
    let cell = try cell(of: bytes, field: field)
    position = cell.end
    let range = trimmed(cell, of: bytes, line: line)
    guard !range.isEmpty else { throw plan.error(.emptyCell, line: line, field: field) }
    guard let timestamp = Timestamp(bytes: bytes.extracting(range), digits: plan.digits) else {
      throw plan.error(plan.fault(ofTime: bytes.extracting(range)), line: line, field: field)
    }
    if plan.digits == .dates, Timestamp.Digits.isDateOrNumber(bytes.extracting(range)) {
      rollUp.pattern = Timestamp.Digits.pattern(ofLength: range.count)
    }
    time = CachedTime(timestamp, in: plan.format.zone, on: lattice, text: cell.isQuoted ? 0..<0 : range)
    if let plausible = plan.format.plausible, !plausible.contains(time.instant),
      plan.format.period?.contains(time.instant) ?? true
    {
      throw plan.error(
        .implausibleTime(text(cell, of: bytes), read: timestamp, in: plan.format.zone, plausible), line: line,
        field: field)
    }
    guard abs(time.bucket) <= Lattice.maximumCount || !(plan.format.period?.contains(time.instant) ?? true) else {
      throw plan.error(
        .timeTooFar(text(cell, of: bytes), limit: Lattice.maximumCount, step: lattice.step), line: line, field: field)
    }
  }

  @inline(__always)
  private mutating func readService(of bytes: Span<UInt8>, field: Int) throws(IngestionError) {
    let line = line
    let cell = try cell(of: bytes, field: field)
    position = cell.end
    let previous = service
    if !cell.isEscaped {
      let range = trimmed(cell, of: bytes, line: line)
      if previous < successors.count, rollUp.index.matches(successors[previous], bytes, range) {
        service = successors[previous]
        return
      }
      if let number = rollUp.index.number(of: bytes, range) {
        service = number
      } else {
        service = try newService(Array(copying: bytes.extracting(range)), line: line, field: field)
      }
    } else {
      let name = cell.text(in: bytes)
      if let number = rollUp.index.number(of: name.span, 0..<name.count) {
        service = number
      } else {
        service = try newService(name, line: line, field: field)
      }
    }
    if previous < successors.count { successors[previous] = service }
  }

  @inline(never)
  private mutating func newService(_ name: [UInt8], line: Int, field: Int) throws(IngestionError) -> Int {
    guard !name.isEmpty else { throw plan.error(.emptyCell, line: line, field: field) }
    guard let text = String(validating: name, as: UTF8.self) else {
      throw plan.error(.notUTF8(String(decoding: name, as: UTF8.self)), line: line, field: field)
    }
    if let number = rollUp.index.knownNumber(of: text) { return number }
    guard name.count <= TableRollUp.longestService else {
      throw plan.error(.nameTooLong(limit: TableRollUp.longestService), line: line, field: field)
    }
    guard rollUp.index.names.count < TableRollUp.maximumServices else {
      throw plan.error(.tooManyServices(limit: TableRollUp.maximumServices), line: line, field: field)
    }
    let number = rollUp.append(service: text)
    successors.append(number)
    return number
  }

  @inline(__always)
  private mutating func cell(of bytes: Span<UInt8>, field: Int) throws(IngestionError) -> Cell {
    do throws(Cell.Fault) {
      let cell = try Cell.starting(at: position, in: bytes, limit: limit)
      line += cell.lineFeeds
      return cell
    } catch {
      throw plan.error(error.fault, line: line, field: field)
    }
  }

  @inline(__always)
  private mutating func trimmed(_ cell: Cell, of bytes: Span<UInt8>, line: Int) -> Range<Int> {
    let range = cell.trimmed(in: bytes)
    if range.count < cell.content.count, !range.isEmpty { rollUp.trimmed.add(line: line) }
    return range
  }

  private func text(_ cell: Cell, of bytes: Span<UInt8>) -> String {
    String(decoding: cell.text(in: bytes), as: UTF8.self)
  }

  /// The fault of a row with more fields than the header; `field` of them have been read.
  private func fieldCount(_ field: Int, in bytes: Span<UInt8>, line: Int) throws(IngestionError) -> IngestionError {
    var position = position
    var found = field
    while true {
      let cell: Cell
      do throws(Cell.Fault) {
        cell = try Cell.starting(at: position, in: bytes, limit: limit)
      } catch {
        throw plan.error(error.fault, line: line)
      }
      found += 1
      guard cell.end < bytes.count, bytes[cell.end] == Byte.comma else { break }
      position = cell.end + 1
    }
    return plan.error(.fieldCount(found: found, expected: plan.roles.count), line: line)
  }
}
