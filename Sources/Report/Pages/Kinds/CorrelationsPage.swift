import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

/// The page on correlations between series: what is normal?
struct CorrelationsPage {
  /// Rows of the table of pairs; the figures' CSV files contain all of them.
  private static let pairLimit = 15

  private let report: Report
  private let prose: CorrelationProse

  init(_ report: Report) {
    self.report = report
    prose = CorrelationProse(report.words)
  }

  var page: Page {
    Page(
      path: .correlations, area: .correlations, name: report.texts["page.correlations"],
      description: prose.lead.first ?? prose.verdict,
      kicker: report.texts["page.kicker-normal", ["title": report.title]], verdict: prose.verdict, lead: prose.lead,
      sections: [matrices, trap, thresholds, partials, lags, pairs, rows])
  }

  private var figures: [FigureBlock] {
    report.blocks([report.figures.correlations.raw, report.figures.correlations.adjusted])
  }

  private var matrices: PageSection {
    var section = PageSection(id: "matrices", title: report.texts["correlations.matrices"], figures: figures)
    section.paragraphs =
      figures.isEmpty
      ? []
      : [
        report.texts["correlations.matrices-text"]
      ]
    return section
  }

  private var trap: PageSection {
    PageSection(
      id: "sign-trap", title: report.texts["correlations.trap"], paragraphs: prose.trapExplanation,
      figures: report.blocks([report.figures.correlations.signTrap]))
  }

  private var thresholds: PageSection {
    let prose = ThresholdProse(report.words)
    return PageSection(
      id: "thresholds", title: report.texts["correlations.thresholds"],
      paragraphs: report.findings.thresholds.map { prose.sentences(on: $0).joined(separator: " ") },
      figures: report.blocks(report.figures.correlations.thresholds))
  }

  private var partials: PageSection {
    PageSection(
      id: "partials", title: report.texts["correlations.partials"],
      figures: report.blocks([report.figures.correlations.partials]))
  }

  private var lags: PageSection {
    let figures = report.blocks(report.figures.correlations.lags)
    var section = PageSection(id: "lags", title: report.texts["correlations.lags"], figures: figures)
    section.paragraphs =
      figures.isEmpty
      ? [] : report.findings.correlations.lags.prefix(figures.count).map { prose.sentence(on: $0) }
    return section
  }

  private var pairs: PageSection {
    let strongest = prose.adjusted.prefix(Self.pairLimit)
    var section = PageSection(id: "pairs", title: report.texts["correlations.pairs"])
    guard !strongest.isEmpty else { return section }
    let raw = prose.raw
    section.tables = [
      TableBlock(
        caption: report.texts["correlations.caption", ["buckets": report.words.bucketPlural]],
        columns: [
          .text(report.texts["column.pair"]), .number(report.texts["column.as-they-are"]),
          .number(report.texts["column.adjusted"]), .number(report.words.intervalName), .number("n"),
          .number("n eff"),
          .number("q"),
        ],
        rows: strongest.map { pair in
          let same = raw.first { $0.first == pair.first && $0.second == pair.second }
          return row(pair, raw: same?.r)
        },
        note: prose.adjusted.count > Self.pairLimit
          ? report.texts[
            "correlations.note",
            [
              "limit": report.numbers.whole(Self.pairLimit), "count": report.numbers.whole(prose.adjusted.count),
            ]] : nil)
    ]
    section.notes = [
      report.texts["correlations.legend"]
    ]
    section.links = [
      Link(
        label: report.texts["link.correlations-made"], target: .method, fragment: PageSection.fragment("correlation")),
      Link(label: "report.json", target: .report),
    ]
    return section
  }

  private var rows: PageSection {
    let found = prose.rows
    var section = PageSection(id: "rows", title: report.texts["correlations.rows"])
    guard !found.isEmpty else { return section }
    section.paragraphs = [
      report.texts[
        "correlations.rows-text", ["bucket": report.words.bucket, "buckets": report.words.bucketPlural]]
    ]
    section.tables = [
      TableBlock(
        caption: report.texts["correlations.rows-caption", ["buckets": report.words.bucketPlural]],
        columns: [
          .text(report.texts["column.pair"]), .number(report.texts["column.rows"]),
          .number(report.texts["column.by-row"]),
          .number(report.texts["column.by-bucket", ["buckets": report.words.bucketPlural]]),
        ],
        rows: found.prefix(Self.pairLimit).map { pair in
          [
            TableBlock.Cell(name(of: pair.first, and: pair.second)),
            TableBlock.Cell(report.numbers.whole(pair.count)), TableBlock.Cell(report.numbers.coefficient(pair.r)),
            TableBlock.Cell(report.numbers.coefficient(prose.buckets(of: pair)?.r)),
          ]
        },
        note: found.count > Self.pairLimit
          ? report.texts[
            "correlations.rows-note",
            ["limit": report.numbers.whole(Self.pairLimit), "count": report.numbers.whole(found.count)]] : nil)
    ]
    return section
  }

  private func name(of first: SeriesKey, and second: SeriesKey) -> String {
    report.texts[
      "correlations.pair", ["first": report.words.name(of: first), "second": report.words.inSentence(second)]]
  }

  private func row(_ pair: PairCorrelation, raw: Double?) -> [TableBlock.Cell] {
    let words = report.words
    return [
      TableBlock.Cell(name(of: pair.first, and: pair.second)),
      TableBlock.Cell(report.numbers.coefficient(raw)), TableBlock.Cell(report.numbers.coefficient(pair.r)),
      TableBlock.Cell(words.coefficients(pair.low, pair.high)),
      TableBlock.Cell(report.numbers.whole(pair.count)),
      TableBlock.Cell(report.numbers.fixed(pair.effectiveCount, decimals: 0)),
      TableBlock.Cell(report.numbers.probability(pair.qValue), value: pair.qValue),
    ]
  }
}
