import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

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
      path: .correlations, area: .correlations, name: context.texts["page.correlations"],
      description: prose.lead.first ?? prose.verdict,
      kicker: context.texts["page.kicker-normal", ["title": context.title]], verdict: prose.verdict, lead: prose.lead,
      sections: [matrices, trap, thresholds, partials, lags, pairs, rows])
  }

  private var figures: [FigureBlock] {
    context.blocks([context.figures.correlations.raw, context.figures.correlations.adjusted])
  }

  private var matrices: PageSection {
    var section = PageSection(id: "matrices", title: context.texts["correlations.matrices"], figures: figures)
    section.paragraphs =
      figures.isEmpty
      ? []
      : [
        context.texts["correlations.matrices-text"]
      ]
    return section
  }

  private var trap: PageSection {
    PageSection(
      id: "sign-trap", title: context.texts["correlations.trap"], paragraphs: prose.trapExplanation,
      figures: context.blocks([context.figures.correlations.signTrap]))
  }

  private var thresholds: PageSection {
    let prose = ThresholdProse(context.words)
    return PageSection(
      id: "thresholds", title: context.texts["correlations.thresholds"],
      paragraphs: context.findings.thresholds.map { prose.sentences(on: $0).joined(separator: " ") },
      figures: context.blocks(context.figures.correlations.thresholds))
  }

  private var partials: PageSection {
    PageSection(
      id: "partials", title: context.texts["correlations.partials"],
      figures: context.blocks([context.figures.correlations.partials]))
  }

  private var lags: PageSection {
    let figures = context.blocks(context.figures.correlations.lags)
    var section = PageSection(id: "lags", title: context.texts["correlations.lags"], figures: figures)
    section.paragraphs =
      figures.isEmpty
      ? [] : context.findings.correlations.lags.prefix(figures.count).map { prose.sentence(on: $0) }
    return section
  }

  private var pairs: PageSection {
    let strongest = prose.adjusted.prefix(Self.pairLimit)
    var section = PageSection(id: "pairs", title: context.texts["correlations.pairs"])
    guard !strongest.isEmpty else { return section }
    let raw = prose.raw
    section.tables = [
      TableBlock(
        caption: context.texts["correlations.caption", ["buckets": context.words.bucketPlural]],
        columns: [
          .text(context.texts["column.pair"]), .number(context.texts["column.as-they-are"]),
          .number(context.texts["column.adjusted"]), .number(context.words.intervalName), .number("n"),
          .number("n eff"),
          .number("q"),
        ],
        rows: strongest.map { pair in
          let same = raw.first { $0.first == pair.first && $0.second == pair.second }
          return row(pair, raw: same?.r)
        },
        note: prose.adjusted.count > Self.pairLimit
          ? context.texts[
            "correlations.note",
            [
              "limit": context.numbers.whole(Self.pairLimit), "count": context.numbers.whole(prose.adjusted.count),
            ]] : nil)
    ]
    section.notes = [
      context.texts["correlations.legend"]
    ]
    section.links = [
      Link(
        label: context.texts["link.correlations-made"], target: .method, fragment: PageSection.fragment("correlation")),
      Link(label: "report.json", target: .report),
    ]
    return section
  }

  private var rows: PageSection {
    let found = prose.rows
    var section = PageSection(id: "rows", title: context.texts["correlations.rows"])
    guard !found.isEmpty else { return section }
    section.paragraphs = [
      context.texts[
        "correlations.rows-text", ["bucket": context.words.bucket, "buckets": context.words.bucketPlural]]
    ]
    section.tables = [
      TableBlock(
        caption: context.texts["correlations.rows-caption", ["buckets": context.words.bucketPlural]],
        columns: [
          .text(context.texts["column.pair"]), .number(context.texts["column.rows"]),
          .number(context.texts["column.by-row"]),
          .number(context.texts["column.by-bucket", ["buckets": context.words.bucketPlural]]),
        ],
        rows: found.prefix(Self.pairLimit).map { pair in
          [
            TableBlock.Cell(name(of: pair.first, and: pair.second)),
            TableBlock.Cell(context.numbers.whole(pair.count)), TableBlock.Cell(context.numbers.coefficient(pair.r)),
            TableBlock.Cell(context.numbers.coefficient(prose.buckets(of: pair)?.r)),
          ]
        },
        note: found.count > Self.pairLimit
          ? context.texts[
            "correlations.rows-note",
            ["limit": context.numbers.whole(Self.pairLimit), "count": context.numbers.whole(found.count)]] : nil)
    ]
    return section
  }

  private func name(of first: SeriesKey, and second: SeriesKey) -> String {
    context.texts[
      "correlations.pair", ["first": context.words.name(of: first), "second": context.words.inSentence(second)]]
  }

  private func row(_ pair: PairCorrelation, raw: Double?) -> [TableBlock.Cell] {
    let words = context.words
    return [
      TableBlock.Cell(name(of: pair.first, and: pair.second)),
      TableBlock.Cell(context.numbers.coefficient(raw)), TableBlock.Cell(context.numbers.coefficient(pair.r)),
      TableBlock.Cell(words.coefficients(pair.low, pair.high)),
      TableBlock.Cell(context.numbers.whole(pair.count)),
      TableBlock.Cell(context.numbers.fixed(pair.effectiveCount, decimals: 0)),
      TableBlock.Cell(context.numbers.probability(pair.qValue), value: pair.qValue),
    ]
  }
}
