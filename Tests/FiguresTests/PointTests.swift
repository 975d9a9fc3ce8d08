import Analysis
import Charts
import Datasets
import Figures
import Prose
import Scenes
import TestSupport
import Testing
import Text
import Time

/// Every difference of percentages is in points.
@Suite struct PointTests {
  /// A month of only an error rate, with an outage.
  private static var findings: Findings {
    var shop = Shop()
    shop.services = []
    let whole = shop.findings.dataset
    return Findings(
      of: Dataset(
        title: whole.title, zone: whole.zone, grid: whole.grid, tables: [],
        series: whole.series.filter { $0.metric.unit == "%" }, incidents: whole.incidents))
  }

  @Test func sentencesGivePoints() throws {
    let findings = Self.findings
    let prose = IncidentProse(try #require(findings.incidents.first), in: Vocabulary(findings, in: .english))
    #expect(prose.summary.contains(" points more, ×5 (95\u{202F}% interval "))
    #expect(prose.summary.hasSuffix(" points more)."))
    let interval = try #require(prose.keyNumbers.first?.notes.last)
    #expect(interval.matches(of: /points/).count == 2, "\(interval)")
  }

  @Test func theRankingGivesPoints() throws {
    let findings = Self.findings
    let figures = ReportFigures(of: findings, in: .english, measuredBy: ApproximateMeasurer())
    let ranking = try #require(figures.all.first { $0.id == "ranking" })
    #expect(ranking.title.hasSuffix(" points"))
    #expect(ranking.subtitle.contains("in points"))
    #expect(ranking.data.columns.filter { $0.unit == "points" }.count == 3)
  }
}
