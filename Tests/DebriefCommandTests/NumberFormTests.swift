import Foundation
import Testing

/// A number has the same form on every page.
@Suite struct NumberFormTests {
  private let pages: [(path: String, text: String)]
  private let report: Report

  init() async throws {
    let site = try await MonthSite.shared
    pages = site.pages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    report = try JSONDecoder().decode(Report.self, from: site.report)
  }

  /// The parts of `report.json` that these tests read.
  private struct Report: Decodable {
    struct Incident: Decodable {
      struct Impact: Decodable {
        let metric: String
        let rule: String
      }
      struct Declared: Decodable {
        struct Effect: Decodable {
          let declared: Double
        }
        let effects: [Effect]
      }
      let slug: String
      let impacts: [Impact]
      let declared: Declared
    }
    let headline: String
    let incidents: [Incident]
  }

  @Test func noProbabilityIsPrintedAsNothing() throws {
    var count = 0
    for (path, text) in pages {
      for match in text.matches(of: /\b([pq]) (= )?((?:<|&lt;) )?([0-9][0-9.]*)/) where path.hasSuffix(".html") {
        let value = try #require(Double(match.4.hasSuffix(".") ? match.4.dropLast() : match.4))
        #expect(match.3 == nil ? value >= 0.001 : value == 0.001, "\(path): \(match.0)")
        count += 1
      }
      for name in ["p", "q"] {
        for cell in Table.all(in: text).flatMap({ $0.cells(under: name) }) {
          #expect(cell == "—" || cell == "&lt; 0.001" || (Double(cell) ?? 0) >= 0.001, "\(path): \(name) \(cell)")
          count += 1
        }
      }
    }
    #expect(count > 100)
  }

  /// The story's measured and expected values equal those of the table of phases.
  @Test func aMeanIsPrintedAlikeInDrawingAndTable() throws {
    var count = 0
    for incident in report.incidents {
      let page = try page("incidents/\(incident.slug)/index.html")
      let tables = Table.all(in: page)
      // Drawings use other spaces.
      func plain(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }
      let during = Set(tables.flatMap { $0.cells(under: "During") }.map(plain))
      let expected = Set(tables.flatMap { $0.cells(under: "Expected") }.map(plain))
      for match in page.matches(of: />([^<>]+) instead of ([^<>]+)</) {
        #expect(during.contains(plain(match.1)), "\(incident.slug): \(match.1)")
        #expect(expected.contains(plain(match.2)), "\(incident.slug): \(match.2)")
        count += 1
      }
    }
    #expect(count > 6)
  }

  @Test func noIntervalIsClosed() {
    for (path, text) in pages {
      for match in text.matches(of: /(?:^|[^−+×$0-9.,])([−+×$]*[0-9][0-9.,]*[kM]?(?:\u{202F}%)?) to \1(?![0-9.,kM])/) {
        Issue.record("\(path): \(match.0)")
      }
    }
  }

  @Test func noTableLosesAnIntervalToItsDecimals() {
    for (path, text) in pages {
      for table in Table.all(in: text) {
        for (low, high) in zip(table.cells(under: "Low"), table.cells(under: "High")) where low != "—" {
          #expect(low != high, "\(path): \(low) in \(table.headings)")
        }
      }
    }
  }

  @Test func whatWasDeclaredIsPrintedAsDeclared() throws {
    for incident in report.incidents where !incident.declared.effects.isEmpty {
      let tables = Table.all(in: try page("incidents/\(incident.slug)/index.html"))
      let printed = tables.flatMap { $0.cells(under: "Declared multiple") }.compactMap { Double($0) }
      #expect(printed == incident.declared.effects.map(\.declared), "\(incident.slug)")
    }
    let factors = Table.all(in: try page("patterns/index.html")).flatMap { $0.cells(under: "Declared") }
    #expect(Set(factors) == ["0.3", "0.45", "0.65", "0.85", "1.05", "1.2", "0.9", "1.4", "0.8", "1", "1.3"])
    #expect(try page("patterns/index.html").contains("the level that a declared 1 stands for"))
  }

  @Test func expectedIsExplainedByTheRuleThatWasUsed() throws {
    let words = ["hourOfWeek": "same hour of the week in other weeks", "hourOfDay": "same hour of other days"]
    for incident in report.incidents {
      let rule = try #require(incident.impacts.first { $0.metric == report.headline }).rule
      for path in ["incidents/\(incident.slug)/index.html", "incidents/\(incident.slug)/postmortem.md"] {
        let text = try page(path)
        for (other, phrase) in words { #expect(text.contains(phrase) == (other == rule), "\(path): \(phrase)") }
      }
    }
    #expect(Set(report.incidents.flatMap { $0.impacts.map(\.rule) }).count == 2, "the month has both rules")
  }

  @Test func tiesHaveNoOrder() throws {
    for incident in report.incidents {
      let page = try page("incidents/\(incident.slug)/index.html")
      #expect(!page.contains("In order of onset"))
      let caption = try #require(
        page.firstMatch(of: /<figcaption[^>]*>[^<]*<?[^<]*Left their bands ([^<]*?)\. (?:All|[0-9])/))
      let clocks = caption.1.matches(of: /at (\d\d:\d\d):/).map { String($0.1) }
      #expect(!clocks.isEmpty && Set(clocks).count == clocks.count, "\(caption.1)")
    }
  }

  @Test func saysWhyTheIntervalsOfMoneyAndPercentDiffer() throws {
    for incident in report.incidents {
      for name in ["index.html", "postmortem.md"] {
        #expect(try page("incidents/\(incident.slug)/\(name)").contains("Why the interval of a change is not that of"))
      }
    }
  }

  @Test func namesWhatItCallsClose() throws {
    #expect(try page("correlations/index.html").contains("“closely” is a coefficient beyond ±0.5"))
  }

  private func page(_ path: String) throws -> String {
    try #require(pages.first { $0.path == path }, "\(path) is there").text
  }

  /// A table of a page or of Markdown, as text.
  private struct Table {
    let headings: [String]
    let rows: [[String]]

    /// The tables of a page.
    static func all(in text: String) -> [Table] {
      text.matches(of: /<table>(?s).*?<\/table>/).map { table in
        let rows = table.0.matches(of: /<tr>(?s).*?<\/tr>/).map { row in
          row.0.matches(of: /<t[hd][^>]*>((?s).*?)<\/t[hd]>/).map { $0.1.replacing(/<[^>]*>/, with: "") }.map {
            String($0)
          }
        }
        return Table(headings: rows.first ?? [], rows: Array(rows.dropFirst()))
      }
    }

    /// The cells of the column with this heading, with or without a unit; empty if there is no such column.
    func cells(under heading: String) -> [String] {
      guard let place = headings.firstIndex(where: { $0 == heading || $0.hasPrefix(heading + ",") }) else { return [] }
      return rows.filter { $0.count > place }.map { $0[place] }
    }
  }
}
