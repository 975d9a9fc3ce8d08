import Configuration
import Datasets
import Testing
import Text
import Time
import YAML

@Suite struct DeclaredIncidentTests {
  private let berlin = Zone(
    identifier: "Europe/Berlin",
    periods: [
      Zone.Period(start: Instant(unixSeconds: 0), offset: 3_600, abbreviation: "CET"),
      Zone.Period(start: Instant(unixSeconds: 1_711_846_800), offset: 7_200, abbreviation: "CEST"),
      Zone.Period(start: Instant(unixSeconds: 1_729_990_800), offset: 3_600, abbreviation: "CET"),
    ])

  private func incidents(_ items: String) throws -> [DeclaredIncident] {
    let text = "version: 1\ntables: [{file: a.csv, metrics: [revenue]}]\nincidents:\n\(items)"
    guard case .list(let list) = try Configuration.parse(text, file: "d.yaml").incidents else { return [] }
    return list
  }

  @Test func readsAllThatIsDeclared() throws {
    let declared = try incidents(
      """
        - id: pay
          title: Payments down
          kind: outage
          start: 2024-05-07 14:00:00
          end: 2024-05-07T15:00:00Z
          root_service: payment-api
          affected_services: [web, cart]
          expected_effects: {revenue: 0.15}
      """)
    let (incident, notices) = try declared[0].resolved(in: berlin)
    let window = TimeWindow(start: Instant(unixSeconds: 1_715_083_200), end: Instant(unixSeconds: 1_715_094_000))
    #expect(
      incident
        == Incident(
          id: "pay", title: "Payments down", kind: "outage", window: window, rootService: "payment-api",
          affectedServices: ["web", "cart"],
          declaredEffects: [Incident.Effect(column: "revenue", factor: 0.15)]))
    #expect(notices.isEmpty)
  }

  @Test(arguments: ["", "~", "null"]) func takesAnEmptyEndForStillOpen(end: String) throws {
    let declared = try incidents("  - start: 2024-05-07\n    end: \(end)\n")
    #expect(try declared[0].resolved(in: berlin).incident.isOpen)
  }

  @Test func needsOnlyStartAndEnd() throws {
    let declared = try incidents("  - {start: 2024-05-07, end: 2024-05-08}\n  - {start: 2024-05-09, end: 2024-05-10}")
    #expect(declared.map(\.id) == ["incident-1", "incident-2"])
    #expect(declared[0].title == "incident-1" && declared[0].kind == "incident")
  }

  @Test func saysWhatBecameOfTimesInADaylightSavingNight() throws {
    let declared = try incidents(
      "  - {start: 2024-10-27 02:30, end: 2024-10-27 04:00}\n  - {start: 2024-03-31 01:00, end: 2024-03-31 02:30}")
    let autumn = try declared[0].resolved(in: berlin)
    #expect(autumn.incident.window.start == Instant(unixSeconds: 1_729_989_000))
    let place = Notice.Place.configuration("d.yaml:4:5")
    #expect(autumn.notices == [Notice(.warning, .ambiguousEdge(.start, id: "incident-1"), at: place)])
    let spring = try declared[1].resolved(in: berlin)
    #expect(spring.incident.window.end == Instant(unixSeconds: 1_711_848_600))
    #expect(spring.notices.map(\.kind) == [.skippedEdge(.end, id: "incident-2")])
  }

  @Test(arguments: ["2024-05-07 14:00", "2024-05-07 13:00", "2024-05-07 11:59:00Z"])
  func refusesAnEndThatIsNotAfterTheStart(end: String) throws {
    let declared = try incidents("  - {start: 2024-05-07 14:00, end: \(end)}")
    let error = try #require(throws: YAMLError.self) { try declared[0].resolved(in: berlin) }
    #expect(
      error.description
        == "d.yaml:4:5: the incident “incident-1” ends before or when it starts; set `end` to the first moment after it, or leave it empty while the incident is open"
    )
  }
}
