import JSON
import ReportDiff
import Testing

/// Findings are matched in any order, and every difference is reported once.
@Suite struct ReportComparisonTests {
  private func changes(_ old: JSON, _ new: JSON, tolerance: Double = 0) -> [Change] {
    ReportComparison(
      from: ReportSnapshot(report: old, folder: nil), to: ReportSnapshot(report: new, folder: nil),
      tolerance: Tolerance(relative: tolerance)
    ).changes
  }

  private static func impact(_ metric: String, actual: Double, expected: Double, low: Double, high: Double) -> JSON {
    [
      "metric": .text(metric), "actual": .number(actual), "expected": .number(expected), "low": .number(low),
      "high": .number(high),
    ]
  }

  @Test func theSameIsNoDifference() {
    let report: JSON = ["incidents": [["id": "a", "impacts": [["metric": "m", "actual": 1]]]], "zone": "Etc/UTC"]
    #expect(changes(report, report).isEmpty)
  }

  @Test func anotherOrderIsNoDifference() {
    let pairs: [JSON] = [
      ["a": "x", "b": "y", "scope": "all", "r": 1], ["a": "x", "b": "y", "scope": "normal", "r": 2],
    ]
    #expect(changes(["correlations": .list(pairs)], ["correlations": .list(pairs.reversed())]).isEmpty)
  }

  @Test func aPairIsTheSameInEitherOrder() {
    let old: JSON = ["correlations": [["a": "x", "b": "y", "scope": "all", "r": 1]]]
    let new: JSON = ["correlations": [["a": "y", "b": "x", "scope": "all", "r": 2]]]
    let found = changes(old, new)
    #expect(found.map(\.path) == [[.field("correlations"), .element(["x", "y", "all"]), .field("r")]])
  }

  @Test func tellsOneNumber() throws {
    let found = changes(
      ["incidents": [["id": "b"], ["id": "a", "impacts": [["metric": "m", "actual": 8]]]]],
      ["incidents": [["id": "a", "impacts": [["metric": "m", "actual": 10]]], ["id": "b"]]])
    let change = try #require(found.first)
    #expect(found.count == 1)
    #expect(
      change.path == [.field("incidents"), .element(["a"]), .field("impacts"), .element(["m"]), .field("actual")])
    #expect(change.absolute == 2 && change.relative == 0.25 && change.interval == nil)
  }

  @Test func tellsWhatCameAndWent() {
    let found = changes(["incidents": [["id": "a"]]], ["incidents": [["id": "b"]]])
    #expect(found.map(\.path) == [[.field("incidents"), .element(["a"])], [.field("incidents"), .element(["b"])]])
    #expect(found.map { $0.old == nil } == [false, true] && found.map { $0.new == nil } == [true, false])
  }

  @Test func tellsANumberThatCannotBeHadAnyMore() {
    let found = changes(["a": 1], ["a": nil])
    #expect(found.map(\.new) == [.null] && found.first?.numbers == nil && found.first?.size == 2)
  }

  @Test func tellsElementsWithOneNameApart() {
    let old: JSON = [
      "notices": [["kind": "gap", "place": "x", "text": "1"], ["kind": "gap", "place": "x", "text": "2"]]
    ]
    let new: JSON = ["notices": [["kind": "gap", "place": "x", "text": "1"]]]
    #expect(changes(old, new).map(\.path) == [[.field("notices"), .element(["gap", "x", "2"])]])
  }

  @Test(
    arguments: [
      (100.0, 101.0, 0.01, false), (100, 101.5, 0.01, true), (0, 1e-12, 0.5, true), (0, 0, 0, false), (-1, 1, 1, true),
      (1, 1.000_000_1, 0, true),
    ])
  func ignoresDifferencesUpToTheTolerance(old: Double, new: Double, tolerance: Double, differs: Bool) {
    #expect(changes(["a": .number(old)], ["a": .number(new)], tolerance: tolerance).isEmpty == !differs)
  }

  @Test func wholeAndFractionAreOneNumber() {
    #expect(changes(["a": 1], ["a": .number(1)]).isEmpty)
  }

  @Test(
    arguments: [
      (0.4, 0.3, 0.5, Change.Interval.within), (0.7, 0.45, 0.9, .overlapping), (0.9, 0.8, 0.95, .apart),
    ])
  func saysHowIntervalsLie(r: Double, low: Double, high: Double, interval: Change.Interval) {
    let found = changes(
      ["r": .number(0.45), "low": .number(0.3), "high": .number(0.5)],
      ["r": .number(r), "low": .number(low), "high": .number(high)])
    #expect(found.first { $0.path == [.field("r")] }?.interval == interval)
    #expect(found.filter { $0.path != [.field("r")] }.allSatisfy { $0.interval == nil })
  }

  @Test func anImpactsIntervalIsAboutItsDifference() {
    let old: JSON = ["impacts": [Self.impact("m", actual: 20, expected: 100, low: -90, high: -70)]]
    // Different levels, but the same difference.
    let same: JSON = ["impacts": [Self.impact("m", actual: 30, expected: 110, low: -90, high: -70)]]
    #expect(changes(old, same).map(\.interval) == [.within, .within])
    let other: JSON = ["impacts": [Self.impact("m", actual: 90, expected: 100, low: -20, high: 0)]]
    #expect(changes(old, other).first?.interval == .apart)
  }

  @Test func fieldsOfOneReportOnlyAreToldWhateverTheyAre() {
    let found = changes(["a": 1], ["a": 1, "later": [["key": "x"]]])
    #expect(found.map(\.path) == [[.field("later")]])
  }
}
