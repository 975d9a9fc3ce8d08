public import Datasets
import Time

extension Findings {
  /// Analyses `measured`: the whole analysis, in one pure step.
  ///
  /// Every data set is accepted: results that the data does not support are nil or empty, and a notice says so. `naming` gives the wording
  /// for detected incidents.
  ///
  /// - Complexity: O(s n log n + s² n) for s series of n buckets.
  public init(of measured: Dataset, under settings: Policy = Policy(), naming: DetectionNaming = .plain) {
    let policy = settings.fitted(to: measured.grid)
    let detector = Detector(of: measured, under: policy, naming: naming)
    let detections = policy.detection == .none ? [] : detector.detections()
    let isAdopting = policy.detection == .adopted && measured.incidents.isEmpty
    let dataset =
      isAdopting
      ? measured.with(incidents: detections.enumerated().map { Incident($1, number: $0 + 1, kind: naming.kind) })
      : measured
    let sound = dataset.withoutRepaired
    let timeline = Timeline(of: sound, under: policy)
    let studies = sound.series.map { SeriesStudy(of: $0, on: timeline, under: policy) }
    let headline = HeadlineChoice(among: studies, callGraph: dataset.callGraph, on: timeline).place
    let correlationStudy = CorrelationStudy(of: studies, on: timeline, under: policy)
    let correlations = correlationStudy.findings()
    let ranking = SuspectRanking(
      of: studies, callGraph: dataset.callGraph, headline: headline.map { dataset.series[$0] },
      under: policy)
    let incidents = IncidentStudy(
      of: sound, studies: studies, headline: headline, ranking: ranking,
      shifts: CorrelationShiftStudy(of: correlationStudy.studies, normal: correlations.pairs, on: timeline),
      on: timeline, under: policy
    ).findings()
    self.dataset = dataset
    self.policy = policy
    self.headline = headline
    self.detections = detections
    isTooShortToSearch = detector.isTooShort
    self.correlations = correlations
    self.incidents = incidents
    series = zip(dataset.series, studies).map { Findings.series($0, as: $1, of: dataset, on: timeline) }
    thresholds =
      ThresholdStudy(
        of: studies, headline: headline, objectives: dataset.objectives, on: timeline, under: policy)?.findings() ?? []
    services = ServiceStudy(of: studies, correlations: correlations, lines: ranking.lines)
      .findings(of: dataset.services)
    notices =
      dataset.notices
      + Findings.notices(
        on: dataset, studies: studies, omitted: correlationStudy.omitted) + incidents.flatMap(\.caveats)
  }

  /// The findings of one series; only its overall summary includes repaired buckets.
  private static func series(
    _ measured: Series, as study: SeriesStudy, of dataset: Dataset, on timeline: Timeline
  ) -> SeriesFindings {
    let values = study.series.values
    let rhythm = dataset.rhythm.flatMap { $0.column == study.metric.key.column ? $0 : nil }
    return SeriesFindings(
      key: study.key, overall: Summary(of: measured.values, at: values.indices, on: dataset.grid),
      normal: Summary(of: values, at: values.indices.filter { timeline.isNormal[$0] }, on: dataset.grid),
      expectation: study.expectation, week: WeeklyPattern(of: values, on: timeline, declared: rhythm),
      objectives: ObjectiveFindings.all(
        of: study.series, against: dataset.objectives, in: 0..<dataset.grid.count, on: timeline))
  }

  private static func notices(on dataset: Dataset, studies: [SeriesStudy], omitted: Int) -> [Notice] {
    var notices: [Notice] = []
    if dataset.grid.count == 1 { notices.append(Notice(.warning, .oneBucket, at: .title(dataset.title))) }
    for series in dataset.series where !series.values.contains(where: \.isFinite) {
      notices.append(Notice(.warning, .noValues, at: .series(series.key)))
    }
    if omitted > 0 {
      let kind = Notice.Kind.correlationsCapped(kept: studies.count - omitted, omitted: omitted)
      notices.append(Notice(.note, kind, at: .title(dataset.title)))
    }
    return notices
  }
}
