public import Datasets
public import Time

/// A CSV table of incidents: `id,title,kind,start,end,root_service,affected_services,expected_effects`.
///
/// `id`, `start` and `end` are required; an empty `end` means that the incident is still open. Semicolons separate services, and also
/// effects, each of the form `column=factor`.
public struct IncidentTable: Sendable {
  /// The incidents, in the table's order.
  public let incidents: [Incident]
  /// Notices about unused columns and about times when clocks change.
  public let notices: [Notice]

  /// The table in `bytes`. Times without an offset are in `zone`; effects may only name metrics in `columns`.
  ///
  /// A table without rows has no incidents; this is not an error.
  public init(
    _ bytes: Span<UInt8>, file: String, zone: Zone, columns: [String]
  ) throws(IngestionError) {
    let table = try LabelTable(
      bytes, file: file, required: ["id", "start", "end"],
      optional: ["title", "kind", "root_service", "affected_services", "expected_effects"])
    var incidents: [Incident] = []
    var notices: [Notice] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      let id = try table.required("id", of: row)
      if let line = lines[id] { throw table.error(.doubledID(id, firstLine: line), row, "id") }
      lines[id] = row.line
      let start = try IncidentTable.time(.start, of: row, in: table, zone, &notices)
      let isOpen = table.text("end", of: row) == nil
      let end = isOpen ? start.advanced(by: 1) : try IncidentTable.time(.end, of: row, in: table, zone, &notices)
      guard start < end else { throw table.error(.endNotAfterStart, row, "end") }
      incidents.append(
        Incident(
          id: id, title: table.text("title", of: row) ?? id, kind: table.text("kind", of: row) ?? "incident",
          window: TimeWindow(start: start, end: end), isOpen: isOpen, rootService: table.text("root_service", of: row),
          affectedServices: table.list("affected_services", of: row),
          declaredEffects: try IncidentTable.effects(of: row, in: table, columns)))
    }
    if !table.ignored.isEmpty {
      notices.append(Notice(.note, .unusedColumns(table.ignored.map(Excerpt.plain), of: .incidents), at: .file(file)))
    }
    self.incidents = incidents
    self.notices = notices
  }

  private static func time(
    _ edge: Notice.Edge, of row: LabelTable.Row, in table: LabelTable, _ zone: Zone, _ notices: inout [Notice]
  ) throws(IngestionError) -> Instant {
    let column = edge.rawValue
    let text = try table.required(column, of: row)
    guard let timestamp = Timestamp(text) else { throw table.error(.notATime(text), row, column) }
    let resolution = timestamp.resolved(in: zone)
    if let notice = resolution.notice(on: edge, at: .line(row.line, file: table.file)) { notices.append(notice) }
    return resolution.instant
  }

  private static func effects(
    of row: LabelTable.Row, in table: LabelTable, _ columns: [String]
  ) throws(IngestionError) -> [Incident.Effect] {
    try table.list("expected_effects", of: row).map { text throws(IngestionError) in
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      let number = parts.count == 2 ? Array(parts[1].utf8) : []
      guard case .number(let factor) = Decimal.read(number.span), factor >= 0 else {
        throw table.error(.notAnEffect(text), row, "expected_effects")
      }
      let column = String(parts[0])
      guard columns.contains(column) else {
        throw table.error(.unknownMetric(column, available: columns), row, "expected_effects")
      }
      return Incident.Effect(column: column, factor: factor)
    }
  }
}
