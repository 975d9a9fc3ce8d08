public import Analysis
import Datasets
import Prose
public import Scenes
public import Text
import Time

extension ReportFigures {
  /// Draws every figure that `findings` supports, with texts in `language`. `measurer` measures the texts. Colours are tokens, so one
  /// drawing serves light, dark and paper.
  ///
  /// - Complexity: O(figures × buckets)
  public init(of findings: Findings, in language: Language, measuredBy measurer: any TextMeasurer) {
    let context = FigureContext(Vocabulary(findings, in: language), measuredBy: measurer)
    self.init(
      period: context.periodFigure(), ranking: context.rankingFigure(), heat: context.heatFigure(),
      incidents: findings.incidents.map { context.figures(of: $0) },
      services: findings.services.map { context.figures(of: $0) }, correlations: context.correlationFigures(),
      patterns: context.patternFigures())
  }
}

extension FigureContext {
  func figures(of incident: IncidentFindings) -> IncidentFigures {
    IncidentFigures(
      story: storyFigure(incident), onsets: onsetsFigure(incident), suspects: suspectsFigure(incident),
      declared: declaredFigure(incident), correlationShift: correlationShiftFigure(incident))
  }

  func figures(of service: ServiceFindings) -> ServiceFigures {
    let telling = service.series.first { dataset.series[$0].metric.role == .latency } ?? service.series.first
    return ServiceFigures(
      metrics: grid.count == 0 ? [] : drawnMetrics(of: service).map { metricFigure($0, of: service) },
      week: telling.flatMap { weekMapFigure($0, as: .service(service.slug, .week)) }, load: loadFigure(service),
      incidents: serviceIncidentsFigure(service), links: linksFigure(service))
  }

  /// The largest number of metrics drawn on a service's page.
  private static let mostServiceMetrics = 6

  /// The drawn metrics of `service`: all, or those with the largest deviation in any incident, latency first among equals; in the order of
  /// its series.
  private func drawnMetrics(of service: ServiceFindings) -> [Int] {
    guard service.series.count > Self.mostServiceMetrics else { return service.series }
    var strongest: [SeriesKey: Double] = [:]
    for suspect in findings.incidents.flatMap(\.suspects) where suspect.service == service.name {
      for evidence in suspect.evidence where evidence.score.isFinite {
        strongest[evidence.key] = max(strongest[evidence.key] ?? 0, abs(evidence.score))
      }
    }
    let ranked = service.series.sorted { first, second in
      let series = (dataset.series[first], dataset.series[second])
      let scores = (strongest[series.0.key] ?? 0, strongest[series.1.key] ?? 0)
      if scores.0 != scores.1 { return scores.0 > scores.1 }
      let isLatency = (series.0.metric.role == .latency, series.1.metric.role == .latency)
      return isLatency.0 == isLatency.1 ? first < second : isLatency.0
    }
    return ranked.prefix(Self.mostServiceMetrics).sorted()
  }

  /// The largest number of lag profiles in a report.
  private static let mostLagProfiles = 4

  func correlationFigures() -> CorrelationFigures {
    CorrelationFigures(
      raw: matrixFigure(.raw), adjusted: matrixFigure(.adjusted), signTrap: signTrapFigure(),
      partials: partialsFigure(),
      thresholds: findings.thresholds.flatMap { threshold in
        threshold.limits.compactMap { thresholdFigure($0, of: threshold) }
      },
      lags: findings.correlations.lags.prefix(Self.mostLagProfiles).enumerated().compactMap {
        lagFigure($1, place: $0)
      })
  }

  func patternFigures() -> PatternFigures {
    PatternFigures(
      maps: mappedSeries().compactMap { index in
        weekMapFigure(index, as: .week(index))
      }, hours: hourFactorsFigure(), days: dayFactorsFigure())
  }

  /// The metrics with a map of their normal week: the headline, then traffic, latency and errors.
  private func mappedSeries() -> [Int] {
    let roles: [Metric.Role] = [.traffic, .latency, .errors]
    let telling = roles.compactMap { dataset.firstBusinessIndex($0) }
    return ([findings.headline].compactMap(\.self) + telling).reduce(into: []) { chosen, index in
      if !chosen.contains(index) { chosen.append(index) }
    }
  }
}
