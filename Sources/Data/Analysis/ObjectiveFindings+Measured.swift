import Datasets
import Time

extension ObjectiveFindings {
  /// Measures how often `series` broke `objective` in the buckets of `range`.
  init(of series: Series, against objective: Objective, in range: Range<Int>, on timeline: Timeline) {
    let breaches = range.filter { objective.isBreached(by: series.values[$0]) }
    self.objective = objective
    key = series.key
    breached = breaches.count
    measured = range.count { series.values[$0].isFinite }
    breachedInIncidents = breaches.count { timeline.isIncident[$0] }
    times = breaches.map { timeline.grid.instant(at: $0) }
  }

  /// The findings for each of `objectives` on the metric of `series`, in their order.
  static func all(
    of series: Series, against objectives: [Objective], in range: Range<Int>, on timeline: Timeline
  ) -> [ObjectiveFindings] {
    objectives.filter { $0.column == series.metric.key.column }.map {
      ObjectiveFindings(of: series, against: $0, in: range, on: timeline)
    }
  }
}
