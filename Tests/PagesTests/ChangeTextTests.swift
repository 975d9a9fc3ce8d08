import JSON
import Pages
import ReportDiff
import TestSupport
import Testing
import Text

/// Each kind of finding is stated in its own unit, and so is a difference, whose sign is that of its change in percent.
@Suite struct ChangeTextTests {
  /// A report with one metric of each unit, and one further number.
  private static func report(_ member: String, _ finding: JSON) -> JSON {
    func metric(_ key: String, _ unit: String) -> JSON {
      ["key": .text(key), "column": .text(key), "label": .text(key), "unit": .text(unit)]
    }
    let metrics: JSON = [
      metric("money", "USD"), metric("time", "ms"), metric("rate", "%"), metric("orders", ""), metric("load", "req/s"),
    ]
    return object([("version", 1), ("metrics", metrics), (member, finding)])
  }

  /// The path of a number, and the texts of its old value, new value and difference.
  struct Case: CustomTestStringConvertible {
    let member: String
    let finding: @Sendable (JSON) -> JSON
    let old: JSON
    let new: JSON
    let told: [String]

    init(
      _ member: String, _ old: JSON, _ new: JSON, _ told: [String], _ finding: @escaping @Sendable (JSON) -> JSON
    ) {
      self.member = member
      self.finding = finding
      self.old = old
      self.new = new
      self.told = told
    }

    var testDescription: String { "\(member): \(told.joined(separator: ", "))" }
  }

  private static func impact(_ metric: String, _ field: String, _ old: JSON, _ new: JSON, _ told: [String]) -> Case {
    incident("impacts", field, old, new, told, with: "metric", metric)
  }

  private static func incident(
    _ list: String, _ field: String, _ old: JSON, _ new: JSON, _ told: [String], with role: String, _ metric: String
  ) -> Case {
    Case("incidents", old, new, told) { value in
      [object([("id", "a"), (list, [object([(role, .text(metric)), (field, value)])])])]
    }
  }

  private static func object(_ members: [(String, JSON)]) -> JSON {
    .object(members.map { JSON.Member($0.0, $0.1) })
  }

  private static let incidents: [Case] = [
    impact("money", "actual", 26_345, 26_082, ["$26.3k", "$26.1k", "−$263, −1.0 %"]),
    impact("money", "expected", 109_051, 108_955, ["$109,051", "$108,955", "−$96, −0.1 %"]),
    impact("money", "low", -158_000, -141_000, ["−$158k", "−$141k", "+$17k"]),
    impact("money", "high", -1_000, 2_000, ["−$1,000", "+$2,000", "+$3,000"]),
    impact("time", "actual", 114, 102, ["114 ms", "102 ms", "−12 ms, −11 %"]),
    impact("rate", "actual", .number(33.9), .number(30.8), ["33.9 %", "30.8 %", "−3.1 points"]),
    impact("rate", "low", -3, -2, ["−3 %", "−2 %", "+1 point"]),
    impact("orders", "actual", 206, 2_061, ["206", "2,061", "+1,855, ×10"]),
    impact("orders", "coverage", .number(0.947), .number(0.9), ["95 %", "90 %", "−4.7 points"]),
    impact("orders", "p", .number(0.006), .number(0.02), ["0.006", "0.020", "+0.014"]),
    incident("effects", "measured", .number(1.4), .number(0.7), ["×1.4", "×0.7", "−0.7"], with: "metric", "time"),
    incident("effects", "low", .number(1.4), .number(0.7), ["×1.4", "×0.7", "−0.7"], with: "metric", "time"),
    incident("errorBudgets", "maximum", 1, 2, ["1 %", "2 %", "+1 point"], with: "metric", "rate"),
    incident("errorBudgets", "burnRate", 3, 4, ["×3", "×4", "+1"], with: "metric", "rate"),
    incident(
      "errorBudgets", "share", .number(0.5), .number(0.75), ["50 %", "75 %", "+25 points"], with: "metric", "rate"),
    incident(
      "objectives", "maximum", 2_000, 1_000, ["2,000 ms", "1,000 ms", "−1,000 ms, −50 %"], with: "column", "time"),
    incident("objectives", "breached", 20, 10, ["20", "10", "−10, −50 %"], with: "column", "time"),
    incident("onsets", "peak", 8, 4, ["8", "4", "−4, −50 %"], with: "metric", "time"),
    incident("evidence", "expected", 8, 4, ["8 ms", "4 ms", "−4 ms, −50 %"], with: "metric", "time"),
    incident(
      "correlationShifts", "around", .number(0.5), .number(-0.25), ["+0.50", "−0.25", "−0.75"], with: "a", "time"),
  ]

  private static let others: [Case] = [
    Case("moments", 7, 8, ["7 ms", "8 ms", "+1 ms, +14 %"]) { [["key": "time", "summary": ["overall": ["p99": $0]]]] },
    Case("moments", 7, 8, ["7 ms", "8 ms", "+1 ms, +14 %"]) {
      [["key": "time", "summary": ["overall": ["minimum": ["value": $0]]]]]
    },
    Case("moments", 7, 8, ["7 ms", "8 ms", "+1 ms, +14 %"]) { [["key": "time", "rows": ["maximum": $0]]] },
    Case("moments", 7, 8, ["$7", "$8", "+$1, +14 %"]) { [["key": "money", "week": ["hours": [$0]]]] },
    Case("moments", 1, 2, ["×1", "×2", "+1"]) { [["key": "money", "week": ["dayFactors": [$0]]]] },
    Case("thresholds", .number(0.151), .number(0.2), ["15 %", "20 %", "+4.9 points"]) {
      [["driver": "time", "outcome": "money", "beyondObjective": ["median": $0]]]
    },
    Case("thresholds", .number(0.151), .number(0.2), ["15 %", "20 %", "+4.9 points"]) {
      [["driver": "time", "outcome": "money", "beyondObjective": ["low": $0]]]
    },
    Case("thresholds", 1_700, 1_800, ["1,700 ms", "1,800 ms", "+100 ms, +5.9 %"]) {
      [["driver": "time", "outcome": "money", "limits": [["value": $0]]]]
    },
    Case("thresholds", 1_700, 1_800, ["1,700 ms", "1,800 ms", "+100 ms, +5.9 %"]) {
      [["driver": "time", "outcome": "money", "limits": [["low": $0]]]]
    },
    Case("thresholds", .number(0.9), .number(0.8), ["90 %", "80 %", "−10 points"]) {
      [["driver": "time", "outcome": "money", "limits": [["level": $0]]]]
    },
    Case("thresholds", 800, 900, ["800 ms", "900 ms", "+100 ms, +13 %"]) {
      [["driver": "time", "outcome": "money", "ordinary": $0]]
    },
    Case("services", 80, 90, ["80 ms", "90 ms", "+10 ms, +13 %"]) {
      [["name": "api", "loadResponse": ["load": "load", "response": "time", "intercept": $0]]]
    },
    Case(
      "services", .number(0.5), .number(0.75), ["0.5 ms per req/s", "0.75 ms per req/s", "+0.25 ms per req/s, +50 %"]
    ) {
      [["name": "api", "loadResponse": ["load": "load", "response": "time", "slope": $0]]]
    },
    Case("correlations", .number(0.5), .number(0.6), ["+0.50", "+0.60", "+0.1"]) {
      [["a": "time", "b": "money", "low": $0]]
    },
    Case("partials", .number(0.5), .number(-0.6), ["+0.50", "−0.60", "−1.1"]) {
      [["a": "time", "b": "money", "partial": $0]]
    },
    Case("lags", .number(0.5), .number(0.6), ["+0.50", "+0.60", "+0.1"]) {
      [["driver": "time", "outcome": "money", "nullLimit": $0]]
    },
    Case("detections", .number(0.01), .number(3.09), ["0.01", "3.09", "+3.08, ×309"]) {
      [["title": "a", "score": $0]]
    },
    Case("tables", 20, 10, ["20", "10", "−10, −50 %"]) { [["name": "a", "rows": $0]] },
  ]

  private func row(_ old: JSON, _ new: JSON) throws -> [String] {
    let comparison = ReportComparison(
      from: ReportSnapshot(report: old, folder: nil), to: ReportSnapshot(report: new, folder: nil))
    let tables = ComparisonProse(comparison, limit: 9, in: .english).sections.flatMap(\.tables)
    #expect(tables.count == 1 && tables.first?.rows.count == 1)
    return try #require(tables.first?.rows.first).map {
      $0.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }
  }

  @Test(arguments: incidents + others) func tellsEachNumberInItsUnit(_ test: Case) throws {
    let row = try row(
      Self.report(test.member, test.finding(test.old)), Self.report(test.member, test.finding(test.new)))
    #expect(Array(row[1...3]) == test.told)
  }

  @Test func aNumberInAnotherUnitIsAnother() throws {
    func report(_ unit: String) -> JSON {
      [
        "metrics": [["key": "m", "label": "M", "unit": .text(unit)]],
        "incidents": [["id": "a", "impacts": [["metric": "m", "actual": 5]]]],
      ]
    }
    let comparison = ReportComparison(
      from: ReportSnapshot(report: report("ms"), folder: nil), to: ReportSnapshot(report: report("s"), folder: nil))
    let change = try #require(comparison.changes.first { $0.numbers != nil })
    #expect(change.oldMeasure == .amount(unit: "ms") && change.newMeasure == .amount(unit: "s"))
    #expect(change.absolute == nil && change.relative == nil)
    let rows = ComparisonProse(comparison, limit: 9, in: .english).sections.flatMap(\.tables).flatMap(\.rows)
    let told = try #require(rows.first { $0.first == "M, actual" })
    #expect(told[1...3].map { $0.replacing("\u{202F}", with: " ") } == ["5 ms", "5 s", "another unit"])
  }

  @Test func whatCameOrWentHasItsUnitToo() throws {
    let row = try row(
      Self.report("incidents", [["id": "a", "impacts": []]]),
      Self.report("incidents", [["id": "a", "impacts": [["metric": "money", "actual": 26_345]]]]))
    #expect(Array(row[1...3]) == ["—", "actual $26.3k", "new"])
  }

  @Test func aShareOfWhatIsBelowZeroIsNotTold() throws {
    func report(_ value: JSON) -> JSON {
      Self.report("moments", [["key": "time", "summary": ["overall": ["mean": value]]]])
    }
    #expect(try row(report(-8), report(-4))[3] == "+4 ms")
    #expect(try row(report(0), report(4))[3] == "+4 ms")
  }
}
