import SQL

/// The tables and views of a report's database in addition to those of the data; their names are unique.
struct OwnNames {
  let metrics: Identifier
  let incidents: Identifier
  let impacts: Identifier
  let suspects: Identifier
  let onsets: Identifier
  let calls: Identifier
  let objectives: Identifier
  let clocks: Identifier
  let measurements: Identifier
  let baselines: Identifier
  let hourlyPerformance: Identifier
  let hourlyServices: Identifier
  let incidentImpacts: Identifier
  let buckets: Identifier
  let series: Identifier
  let correlations: Identifier
  let incidentTotals: Identifier
  let metricCorrelations: Identifier

  var views: [Identifier] {
    [measurements, baselines, hourlyPerformance, hourlyServices, incidentImpacts, metricCorrelations]
  }

  init(besides taken: [Identifier]) {
    let names = Identifier.unique(
      [
        "metrics", "incidents", "impacts", "suspects", "onsets", "calls", "objectives", "clocks", "measurements",
        "baselines", "hourly_performance", "hourly_services", "incident_impacts",
        "buckets", "series", "correlations", "incident_totals", "metric_correlations",
      ], in: .sqlite, besides: taken)
    metrics = names[0]
    incidents = names[1]
    impacts = names[2]
    suspects = names[3]
    onsets = names[4]
    calls = names[5]
    objectives = names[6]
    clocks = names[7]
    measurements = names[8]
    baselines = names[9]
    hourlyPerformance = names[10]
    hourlyServices = names[11]
    incidentImpacts = names[12]
    buckets = names[13]
    series = names[14]
    correlations = names[15]
    incidentTotals = names[16]
    metricCorrelations = names[17]
  }
}
