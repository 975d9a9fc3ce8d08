import Datasets
import Ingestion
import Testing
import Text
import Time

@Suite struct LabelTableTests {
  private func incidents(_ csv: String, zone: Zone = .utc) throws(IngestionError) -> IncidentTable {
    let bytes = Array(csv.utf8)
    return try IncidentTable(bytes.span, file: "incidents.csv", zone: zone, columns: ["revenue", "errors"])
  }

  @Test func readsIncidents() throws {
    let table = try incidents(
      """
      id,title,kind,start,end,root_service,affected_services,expected_effects
      pay,"Payments, down",outage,2024-05-07 14:00:00,2024-05-07 17:00:00,payment-api,payment-api; web ;,revenue=0.15;errors=25
      sale,Sale,,2024-05-21T10:00:00Z,2024-05-21T14:00:00Z,,,

      """)
    #expect(table.notices.isEmpty)
    func window(_ start: Int, hours: Int) -> TimeWindow {
      TimeWindow(start: Instant(unixSeconds: start), end: Instant(unixSeconds: start + hours * 3_600))
    }
    #expect(
      table.incidents == [
        Incident(
          id: "pay", title: "Payments, down", kind: "outage", window: window(1_715_090_400, hours: 3),
          rootService: "payment-api", affectedServices: ["payment-api", "web"],
          declaredEffects: [
            Incident.Effect(column: "revenue", factor: 0.15), Incident.Effect(column: "errors", factor: 25),
          ]),
        Incident(id: "sale", title: "Sale", kind: "incident", window: window(1_716_285_600, hours: 4)),
      ])
  }

  @Test func needsOnlyIDStartAndEnd() throws {
    let table = try incidents("severity,id,end,start\nhigh,a,2024-05-02,2024-05-01\n")
    #expect(table.incidents.map(\.title) == ["a"])
    #expect(
      table.notices == [
        Notice(.note, .unusedColumns(["severity"], of: .incidents), at: .file("incidents.csv"))
      ])
  }

  @Test func takesAnEmptyEndForStillOpen() throws {
    let incident = try #require(try incidents("id,start,end\na,2024-05-01,\n").incidents.first)
    #expect(incident.isOpen)
    let end = incident.window.start.advanced(by: 86_400)
    #expect(incident.known(until: end).window == TimeWindow(start: incident.window.start, end: end))
    #expect(incident.known(until: Instant(unixSeconds: 0)).window.start == incident.window.start)
  }

  @Test func takesATableWithoutRowsForNoIncidents() throws {
    #expect(try incidents("id,start,end\n").incidents.isEmpty)
  }

  @Test func tellsOfTimesInDaylightSavingNights() throws {
    let table = try incidents("id,start,end\na,2024-10-27 02:30,2024-10-27 05:00\n", zone: Reading.berlin)
    #expect(table.notices.map(\.kind.name) == ["incident-time"])
    #expect(table.notices[0].place == .line(2, file: "incidents.csv"))
  }

  private static let cases: [(csv: String, message: String)] = [
    ("", "incidents.csv: the file is empty; write a header and at least one row"),
    ("id,start\na,2024-05-01\n", "incidents.csv, line 1: there is no column “end”; the columns are id, start"),
    (
      "id,start,end\na,soon,2024-05-01\n",
      "incidents.csv, line 2, column start: “soon” is not a time; write it like 2024-05-01 14:00:00, "
        + "2024-05-01T14:00:00Z, 2024-05-01T14:00:00+02:00 or Unix seconds"
    ),
    (
      "id,start,end\na,2024-05-02,2024-05-02\n",
      "incidents.csv, line 2, column end: the incident does not end after it starts; "
        + "set `end` to the first moment after it, or leave it empty while the incident is open"
    ),
    (
      "id,start,end\na,2024-05-01,2024-05-02\na,2024-05-01,2024-05-02\n",
      "incidents.csv, line 3, column id: the ID “a” is already on line 2; give each incident its own ID"
    ),
    (
      "id,start,end\n,2024-05-01,2024-05-02\n",
      "incidents.csv, line 2, column id: the cell is empty; fill it, or remove the row"
    ),
    (
      "id,start,end,expected_effects\na,2024-05-01,2024-05-02,users=2\n",
      "incidents.csv, line 2, column expected_effects: no table has a metric “users”; the metrics are revenue, errors"
    ),
    (
      "id,start,end,expected_effects\na,2024-05-01,2024-05-02,revenue=-1\n",
      "incidents.csv, line 2, column expected_effects: “revenue=-1” is not an effect; "
        + "write `column=factor`, such as hourly_revenue=0.15"
    ),
    (
      "id,start,end,expected_effects\na,2024-05-01,2024-05-02,nonsense\n",
      "incidents.csv, line 2, column expected_effects: “nonsense” is not an effect; "
        + "write `column=factor`, such as hourly_revenue=0.15"
    ),
    (
      "id,start,end\na,2024-05-01\n",
      "incidents.csv, line 2: the row has 2 fields, the header 3; "
        + "add or remove commas, and quote fields that contain commas"
    ),
  ]

  @Test(arguments: cases)
  func namesPlaceFaultAndWayOut(csv: String, message: String) throws {
    let error = try #require(throws: IngestionError.self) { try incidents(csv) }
    #expect(error.description == message)
  }

  @Test func readsDependencies() throws {
    let bytes = Array("callee,caller,note\npay,web,x\ndb,pay,\npay,web,\n".utf8)
    let table = try DependencyTable(bytes.span, file: "d.csv")
    #expect(
      table.graph
        == CallGraph([CallGraph.Call(caller: "web", callee: "pay"), CallGraph.Call(caller: "pay", callee: "db")]))
    #expect(table.notices.map(\.kind.name) == ["unused-columns"])
  }
}
