import Figures
import Prose
import Text

/// What a normal week looks like.
struct PatternsPage {
  private let context: PageContext
  private let prose: PatternProse

  init(_ context: PageContext) {
    self.context = context
    prose = PatternProse(context.words)
  }

  var page: Page {
    Page(
      path: .patterns, area: .patterns, name: context.texts["page.patterns"],
      description: prose.lead.first ?? prose.verdict,
      kicker: context.texts["page.kicker-normal", ["title": context.title]], verdict: prose.verdict, lead: prose.lead,
      sections: [
        PageSection(
          id: "maps", title: context.texts["patterns.maps"], figures: context.blocks(context.figures.patterns.maps)),
        PageSection(
          id: "factors", title: context.texts["patterns.factors"],
          figures: context.blocks([context.figures.patterns.hours, context.figures.patterns.days]),
          links: [Link(label: context.texts["link.week-made"], target: .method, fragment: PageSection.fragment("week"))]
        ),
      ])
  }
}
