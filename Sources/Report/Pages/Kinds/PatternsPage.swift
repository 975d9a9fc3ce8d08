import Figures
import Prose
import Text

/// The page of the normal week.
struct PatternsPage {
  private let report: Report
  private let prose: PatternProse

  init(_ report: Report) {
    self.report = report
    prose = PatternProse(report.words)
  }

  var page: Page {
    Page(
      path: .patterns, area: .patterns, name: report.texts["page.patterns"],
      description: prose.lead.first ?? prose.verdict,
      kicker: report.texts["page.kicker-normal", ["title": report.title]], verdict: prose.verdict, lead: prose.lead,
      sections: [
        PageSection(
          id: "maps", title: report.texts["patterns.maps"], figures: report.blocks(report.figures.patterns.maps)),
        PageSection(
          id: "factors", title: report.texts["patterns.factors"],
          figures: report.blocks([report.figures.patterns.hours, report.figures.patterns.days]),
          links: [Link(label: report.texts["link.week-made"], target: .method, fragment: PageSection.fragment("week"))]
        ),
      ])
  }
}
