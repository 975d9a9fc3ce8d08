import Analysis
import Datasets

/// How the figures of a report are made, with the settings that it was made under.
public struct MethodProse: Sendable {
  let words: Vocabulary

  /// The method behind the findings of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  var policy: Policy { words.findings.policy }

  /// The parts that this report needs, in page order: none on services where there are none, and so on.
  public var sections: [MethodSection] {
    let hasIncidents = !words.findings.incidents.isEmpty
    let hasServices = !words.findings.services.isEmpty
    let hasPairs = !words.findings.correlations.pairs.isEmpty
    return [
      rollUp, expectation, hasIncidents ? impact : nil, hasIncidents ? onsets : nil,
      hasServices && hasIncidents ? suspects : nil, hasPairs ? correlation : nil, hasPairs ? lags : nil, week,
      summaries, disclosure,
      limits,
    ].compactMap(\.self)
  }

  private var rollUp: MethodSection {
    MethodSection(
      id: "roll-up", title: "From rows to \(words.bucketPlural)",
      paragraphs: [
        "All tables are put on one grid of buckets, \(words.buckets(1)) each. A bucket keeps count, sum, least and greatest "
          + "value, and a sketch of the distribution; each metric says whether its buckets are summed up by sum, mean, "
          + "maximum or last value. A bucket without a value stays a gap: it is drawn as a gap, written as a dash, and never "
          + "counted as 0.",
        "All times are shown in one zone, \(words.dataset.zone.identifier). Windows include their start and leave out their end.",
      ], formulas: [], sources: [])
  }

  private var expectation: MethodSection {
    let guardBand = TimeText.duration(policy.guardBand)
    return MethodSection(
      id: "expected", title: "Expected value",
      paragraphs: [
        "What a metric would have been without an incident is taken from its own past and future: the median of the same hour "
          + "of the week in the other weeks, leaving out the bucket itself, every incident, and \(guardBand) on each side of "
          + "one. Where fewer than \(CountText.word(policy.minimumCellCount)) values are left, the same hour of the day is "
          + "used, weekdays and weekend apart, and where these are too few as well, the median of all normal values. The page "
          + "of an incident says so where it was.",
        "This rhythm is then scaled to the level of its surroundings: measured over expected in the "
          + "\(TimeText.duration(policy.levelWindow)) before and after.",
        "The band around it holds a single normal bucket in \(NumberText.share(policy.level)) of cases: its edges are "
          + "quantiles of how far normal buckets lie from their expectation.",
      ],
      formulas: [
        "b(t) = median of y at the hour of the week of t in other weeks",
        "E = r · Σ b, with r = Σ y ÷ Σ b around the window",
      ],
      sources: ["Median as a robust level: Huber & Ronchetti (2009), Robust Statistics, 2nd ed., chapter 1."])
  }

  private var impact: MethodSection {
    MethodSection(
      id: "impact", title: "Impact and its interval",
      paragraphs: [
        "Impact is what was measured in an incident’s window less what was expected. Metrics that add up are compared as sums, "
          + "others as means; buckets without a value are left out on both sides.",
        "The interval comes from placebo windows: the same calculation for every window of the same length in normal times. "
          + "The spread of their relative errors is the spread that chance alone produces. Bounds are taken of the sum, "
          + "never added up bucket by bucket, and so the impacts of two incidents may be added but not their intervals.",
        "Beside each interval stands the share of placebo windows that intervals made the same way covered, where these were "
          + "taken from windows of other calendar weeks that do not overlap them.",
      ],
      formulas: [
        "impact = A − E", "e = (A − E) ÷ E in each placebo window",
        "p = (1 + placebo windows at least as extreme) ÷ (1 + placebo windows), never below the window’s share of the period",
      ],
      sources: [
        "Lei, G’Sell, Rinaldo, Tibshirani & Wasserman (2018), doi:10.1080/01621459.2017.1307116: intervals of any distribution.",
        "Abadie, Diamond & Hainmueller (2010), Synthetic control methods, doi:10.1198/jasa.2009.ap08746: placebo tests.",
      ])
  }

  private var onsets: MethodSection {
    MethodSection(
      id: "onset", title: "What moved first",
      paragraphs: [
        "A series has left its expected band from the first bucket on whose robust z score passes "
          + "\(NumberText.significant(policy.outlierCutoff))\(persistence). The search begins "
          + "\(TimeText.duration(policy.guardBand)) before the declared start and ends with the declared end. The series is "
          + "back with the first bucket inside the band after the last one that passed.",
        "Two series whose times differ by less than the data can tell apart are said to have moved together. Moving first does "
          + "not make a series the cause.",
        "When somebody noticed is not in the data, so there is no time to detect; declared times are printed beside measured ones.",
      ], formulas: [], sources: [])
  }

  /// What a bucket of less than an hour needs besides, for its onset to be believed.
  private var persistence: String {
    guard words.dataset.grid.step < 3_600, policy.persistence > 1 else { return "" }
    return ", with \(CountText.spelled(policy.persistence - 1, "more bucket")) after it beyond the same side"
  }
}
