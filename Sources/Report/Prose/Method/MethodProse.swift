import Analysis
import Datasets
import Statistics
import Text
import Time

/// How the figures of a report are made, with this report's settings.
public struct MethodProse: Sendable, Worded {
  let words: Vocabulary

  /// The method behind the findings of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  var policy: Policy { words.findings.policy }

  /// The parts that apply to this report, in page order: for example, none about services if there are none.
  public var sections: [MethodSection] {
    let hasIncidents = !words.findings.incidents.isEmpty
    let hasServices = !words.findings.services.isEmpty
    let hasPairs = !words.findings.correlations.pairs.isEmpty
    return [
      rollUp, expectation, hasIncidents ? impact : nil, hasIncidents ? onsets : nil,
      hasServices && hasIncidents ? suspects : nil, hasPairs ? correlation : nil,
      words.findings.thresholds.isEmpty ? nil : thresholds, hasPairs ? lags : nil, week,
      summaries, disclosure,
      limits,
    ].compactMap(\.self)
  }

  /// Whether the report also describes single rows.
  private var hasRows: Bool { words.dataset.series.contains { $0.rows != nil } }

  private var rollUp: MethodSection {
    MethodSection(
      id: "roll-up", title: texts["method.roll-up.title", ["buckets": words.bucketPlural]],
      paragraphs: [
        texts["method.roll-up.grid", ["bucket": words.buckets(1)]],
        hasRows
          ? texts["method.roll-up.rows", ["accuracy": numbers.share(QuantileSketch.relativeAccuracy)]] : nil,
        texts["method.roll-up.zone", ["zone": words.dataset.zone.identifier]],
      ].compactMap(\.self), formulas: [],
      sources: hasRows ? [texts["method.roll-up.source-quantiles"], texts["method.roll-up.source-rows"]] : [])
  }

  private var expectation: MethodSection {
    MethodSection(
      id: "expected", title: texts["method.expected.title"],
      paragraphs: [
        texts[
          "method.expected.week",
          ["guard": time.duration(policy.guardBand), "count": numbers.word(policy.minimumCellCount)]],
        words.dataset.grid.step < 900 ? texts["method.expected.cells"] : nil,
        texts[
          "method.expected.level",
          [
            "window": window, "guard": time.duration(policy.guardBand), "bucket": words.bucket,
            "buckets": words.bucketPlural,
          ]],
        texts["method.expected.added"],
        texts["method.expected.band", ["level": numbers.share(policy.level), "buckets": words.bucketPlural]],
      ].compactMap(\.self),
      formulas: [
        texts["method.expected.formula-week"], texts["method.expected.formula-level"],
        texts["method.expected.formula-error", ["buckets": words.bucketPlural]],
      ],
      sources: [texts["method.expected.source"]])
  }

  /// The time from which a level is estimated, on each side.
  var window: String {
    time.duration(max(policy.levelWindow, policy.minimumLevelBuckets * words.dataset.grid.step))
  }

  private var impact: MethodSection {
    let size = 1 - policy.level
    let places: KeyValuePairs = [
      "size": numbers.significant(size), "separate": numbers.whole(Int((1 / size).rounded())),
      "placebos": numbers.whole(Int((2 / size).rounded())),
    ]
    return MethodSection(
      id: "impact", title: texts["method.impact.title"],
      paragraphs: [
        texts["method.impact.what"], texts["method.impact.placebos", places],
        texts[
          "method.impact.kind",
          ["buckets": words.bucketPlural, "most": numbers.whole(policy.maximumPlacebos)]],
        texts["method.impact.doubt", ["buckets": words.bucketPlural]], texts["method.impact.bounds"],
        texts["method.impact.coverage"],
      ],
      formulas: [
        texts["method.impact.formula"], texts["method.impact.formula-error"],
        texts["method.impact.formula-p", ["buckets": words.bucketPlural]],
        texts["method.impact.formula-interval", places],
      ],
      sources: [texts["method.impact.source-intervals"], texts["method.impact.source-placebos"]])
  }

  private var onsets: MethodSection {
    let places: KeyValuePairs = [
      "cutoff": numbers.significant(policy.outlierCutoff), "guard": time.duration(policy.guardBand),
      "more": words.counted("method.onset.more-buckets", policy.persistence - 1), "bucket": words.bucket,
      "buckets": words.bucketPlural,
    ]
    // The onset in a bucket shorter than an hour needs further buckets as confirmation.
    let isShort = words.dataset.grid.step < 3_600 && policy.persistence > 1
    return MethodSection(
      id: "onset", title: texts["method.onset.title"],
      paragraphs: [
        isShort ? texts["method.onset.search-short", places] : texts["method.onset.search", places],
        texts["method.onset.score", ["bucket": words.bucket, "buckets": words.bucketPlural]],
        texts["method.onset.ties"], texts["method.onset.noticed"],
      ], formulas: [texts["method.onset.formula"]], sources: [])
  }
}

/// One part of the method page: how a kind of figure is made, and the sources that justify it.
public struct MethodSection: Hashable, Sendable {
  /// Permalink fragment.
  public let id: String
  /// What it is about.
  public let title: String
  /// The explanation.
  public let paragraphs: [String]
  /// Formulas in plain text, one per line.
  public let formulas: [String]
  /// Where the method is from.
  public let sources: [String]
}

extension MethodProse {
  /// What is redacted for outside readers; nil without redaction.
  var disclosure: MethodSection? {
    guard let redaction = words.dataset.redaction else { return nil }
    let services = redaction.services && !words.dataset.services.isEmpty
    let paragraphs = [
      services ? texts["method.kept-back.services"] : nil,
      words.tellsAnIndex
        ? texts["method.kept-back.money", ["buckets": words.bucketPlural, "bucket": words.bucket]] : nil,
      redaction.paths ? texts["method.kept-back.paths"] : nil, texts["method.kept-back.when"],
    ]
    return MethodSection(
      id: "kept-back", title: texts["method.kept-back.title"], paragraphs: paragraphs.compactMap(\.self),
      formulas: words.tellsAnIndex ? [texts["method.kept-back.formula"]] : [], sources: [])
  }
}
