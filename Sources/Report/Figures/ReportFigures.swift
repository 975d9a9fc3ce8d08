/// All figures of a report, by page. A figure that the data does not support is nil or omitted.
public struct ReportFigures: Sendable {
  /// The headline metric over the whole period, with its expected band and the incidents.
  public let period: Figure?
  /// Incidents by their impact on the headline metric, with intervals; nil without incidents.
  public let ranking: Figure?
  /// The deviation of each service from normal, by day; nil without services.
  public let heat: Figure?
  /// Figures per incident, in the order of `Findings.incidents`.
  public let incidents: [IncidentFigures]
  /// Figures per service, in the order of `Findings.services`.
  public let services: [ServiceFigures]
  /// The figures of the correlations page.
  public let correlations: CorrelationFigures
  /// The figures of the patterns page.
  public let patterns: PatternFigures

  /// All figures, in page order.
  public var all: [Figure] {
    [period, ranking, heat].compactMap(\.self) + incidents.flatMap(\.all) + services.flatMap(\.all)
      + correlations.all + patterns.all
  }
}
