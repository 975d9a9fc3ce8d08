import Datasets
import Redaction
import Testing
import Time

@Suite struct DatasetTests {
  private let shown = Redactor(
    .outside, of: Sample.dataset, files: ["shop/wombat_numbers.csv"], digest: { $0 }
  ).redacted(Sample.dataset)

  @Test func moneyIsAnIndexOfItsNormalLevel() {
    let revenue = shown.series[0]
    #expect(revenue.metric.unit == "index points")
    // The median outside the incident is 50.
    #expect(revenue.values[0] == 80 && revenue.values[1] == 100 && revenue.values[2] == 120 && revenue.values[4] == 10)
    #expect(revenue.values[3].isNaN && revenue.rollUp.counts[3] == 0)
    #expect(revenue.values[0] == 80)
    #expect(shown.objectives[0] == Objective(column: "revenue", minimum: 50))
  }

  @Test func aCurrencyAsUnitMakesMoneyAndOneThatIsUsuallyZeroIsMeasuredByWhatItIsElse() {
    #expect(shown.series[1].metric.unit == "index points")
    #expect(shown.series[1].values == [0, 0, 0, 0, 100, 0])
  }

  @Test func whatIsNoMoneyKeepsItsNumbers() {
    #expect(shown.series[2].metric.unit == "")
    #expect(shown.series[2].values == [1, 2, 3, 4, 5, 6])
  }

  @Test func columnsThatBecomeAlikeAreToldApart() {
    #expect(shown.series[2].metric.key.column == "service-2_calls")
    #expect(shown.series[3].metric.key.column == "service-2 calls")
    #expect(shown.objectives[1].column == "service-2_calls")
    #expect(shown.incidents.map(\.id) == ["service-3-1", "service-3-1-2"])
  }

  @Test func servicesAreInTheOrderOfTheirNewNames() {
    #expect(shown.services == ["service-1", "service-2", "service-3"])
    #expect(shown.series.suffix(3).map(\.service) == ["service-1", "service-2", "service-3"])
    #expect(shown.series.last?.values.last == 7)
  }

  @Test func everythingThatNamesAServiceFollows() throws {
    let incident = try #require(shown.incidents.first)
    #expect(incident.title == "service-2 outage cost an amount")
    #expect(incident.kind == "service-3 outage")
    #expect(incident.rootService == "service-2")
    #expect(incident.affectedServices == ["service-3", "service-4"])
    #expect(incident.declaredEffects == [Incident.Effect(column: "revenue", factor: 0.1)])
    #expect(shown.callGraph?.calls == [CallGraph.Call(caller: "service-3", callee: "service-2")])
    #expect(shown.notices.map(\.kind) == [Sample.gap(of: "service-2")])
  }

  @Test func repairedBucketsStayRepaired() {
    #expect(Sample.dataset.with(incidents: []).repaired == [2])
    #expect(shown.repaired == [2])
  }

  @Test func filesAndTablesGoByNumbers() {
    #expect(shown.tables.map(\.file) == ["table-1.csv"])
    #expect(shown.tables.map(\.name) == ["table-1"])
    #expect(shown.series.allSatisfy { $0.metric.key.table == "table-1" })
    #expect(shown.notices.map(\.place) == [.column("revenue", file: "table-1.csv")])
    #expect(shown.title == "Report")
  }

  @Test func theDataSetSaysWhatIsKeptBackButNotTheWords() {
    let redaction = RedactionPolicy(services: true, money: false, paths: true, words: ["zebra"])
    let shown = Redactor(redaction, of: Sample.dataset, files: [], digest: { $0 }).redacted(Sample.dataset)
    #expect(shown.redaction == RedactionPolicy(services: true, money: false, paths: true))
    #expect(shown.series[0].metric.unit == "USD" && shown.series[0].values[0] == 40)
  }
}
