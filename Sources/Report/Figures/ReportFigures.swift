/// All figures of a report, by where they belong. A figure that the data cannot carry is nil or left out.
public struct ReportFigures: Sendable {
  /// The headline metric over the whole period, with its expected band and the incidents.
  public let period: Figure?
  /// Incidents by their impact on the headline metric, with intervals; nil without incidents.
  public let ranking: Figure?
  /// How far each service was from normal, day by day; nil without services.
  public let heat: Figure?
  /// In the order of `Findings.incidents`.
  public let incidents: [IncidentFigures]
  /// In the order of `Findings.services`.
  public let services: [ServiceFigures]
  /// How the series move together.
  public let correlations: CorrelationFigures
  /// The normal week.
  public let patterns: PatternFigures

  /// Every figure once, in page order.
  public var all: [Figure] {
    [period, ranking, heat].compactMap(\.self) + incidents.flatMap(\.all) + services.flatMap(\.all)
      + correlations.all + patterns.all
  }
}
