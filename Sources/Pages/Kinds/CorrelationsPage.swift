import Analysis
import Figures
import Prose

/// How the series move together: what is normal?
struct CorrelationsPage {
  /// Rows of the table of pairs; the figures' CSV holds them all.
  private static let pairLimit = 15

  private let context: PageContext
  private let prose: CorrelationProse

  init(_ context: PageContext) {
    self.context = context
    prose = CorrelationProse(context.words)
  }

  var page: Page {
    Page(
      path: .correlations, area: .correlations, name: "Correlations", description: prose.lead.first ?? prose.verdict,
      kicker: "\(context.title) · normal times", verdict: prose.verdict, lead: prose.lead,
      sections: [matrices, trap, partials, lags, pairs])
  }

  private var figures: [FigureBlock] {
    context.blocks([context.figures.correlations.raw, context.figures.correlations.adjusted])
  }

  private var matrices: PageSection {
    var section = PageSection(id: "matrices", title: "As they are, and adjusted", figures: figures)
    section.paragraphs =
      figures.isEmpty
      ? []
      : [
        "Series that share a weekly rhythm are correlated by that alone. The first picture shows the values as they are, the "
          + "second one what is left when the normal week is taken out."
      ]
    return section
  }

  private var trap: PageSection {
    PageSection(
      id: "sign-trap", title: "The sign trap", paragraphs: prose.trapExplanation,
      figures: context.blocks([context.figures.correlations.signTrap]))
  }

  private var partials: PageSection {
    PageSection(
      id: "partials", title: "With traffic held constant",
      figures: context.blocks([context.figures.correlations.partials]))
  }

  private var lags: PageSection {
    let figures = context.blocks(context.figures.correlations.lags)
    var section = PageSection(id: "lags", title: "Who leads, who follows", figures: figures)
    section.paragraphs =
      figures.isEmpty
      ? [] : context.findings.correlations.lags.prefix(figures.count).map { prose.sentence(on: $0) }
    return section
  }

  private var pairs: PageSection {
    let strongest = prose.adjusted.prefix(Self.pairLimit)
    var section = PageSection(id: "pairs", title: "The strongest pairs")
    guard !strongest.isEmpty else { return section }
    let raw = prose.raw
    section.tables = [
      TableBlock(
        caption: "Pearson’s correlation in normal \(context.words.bucketPlural), strongest adjusted pairs first",
        columns: [
          .text("Pair"), .number("As they are"), .number("Adjusted"), .number(context.words.intervalName), .number("n"),
          .number("n eff"), .number("q"),
        ],
        rows: strongest.map { pair in
          let same = raw.first { $0.first == pair.first && $0.second == pair.second }
          return row(pair, raw: same?.r)
        },
        note: prose.adjusted.count > Self.pairLimit
          ? "The \(Self.pairLimit) strongest of \(prose.adjusted.count) pairs; all are in report.json." : nil)
    ]
    section.notes = [
      "n eff: independent observations that the n values are worth. q: the share of chance findings among pairs at least as "
        + "clear as this one."
    ]
    section.links = [
      Link(label: "How correlations are made", target: .method, fragment: PageSection.fragment("correlation")),
      Link(label: "report.json", target: .report),
    ]
    return section
  }

  private func row(_ pair: PairCorrelation, raw: Double?) -> [TableBlock.Cell] {
    let words = context.words
    return [
      TableBlock.Cell("\(words.name(of: pair.first)) with \(words.inSentence(pair.second))"),
      TableBlock.Cell(NumberText.coefficient(raw)), TableBlock.Cell(NumberText.coefficient(pair.r)),
      TableBlock.Cell(words.coefficients(pair.low, pair.high)),
      TableBlock.Cell(NumberText.fixed(Double(pair.count), decimals: 0)),
      TableBlock.Cell(NumberText.fixed(pair.effectiveCount, decimals: 0)),
      TableBlock.Cell(NumberText.probability(pair.qValue)),
    ]
  }
}
