import Figures
import Prose

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
      path: .patterns, area: .patterns, name: "Patterns", description: prose.lead.first ?? prose.verdict,
      kicker: "\(context.title) · normal times", verdict: prose.verdict, lead: prose.lead,
      sections: [
        PageSection(
          id: "maps", title: "Hour by hour", figures: context.blocks(context.figures.patterns.maps)),
        PageSection(
          id: "factors", title: "Hours and days as factors",
          figures: context.blocks([context.figures.patterns.hours, context.figures.patterns.days]),
          links: [Link(label: "How the normal week is made", target: .method, fragment: PageSection.fragment("week"))]),
      ])
  }
}
