import Datasets

/// What could be wrong with the figures of one incident.
struct Caveats {
  private let incident: Incident
  private let others: [Incident]
  private let buckets: Range<Int>
  private let grid: TimeGrid
  private let timeline: Timeline

  init(of place: Int, in dataset: Dataset, on timeline: Timeline, under policy: Policy) {
    incident = dataset.incidents[place]
    others = dataset.incidents.enumerated().filter { $0.offset != place }.map(\.element)
    buckets = timeline.incidents[place]
    grid = dataset.grid
    self.timeline = timeline
  }

  /// The caveats, in a fixed order; `impact` is that on the headline metric.
  func notices(on impact: Impact?) -> [Notice] {
    if buckets.isEmpty {
      return [notice("incident-outside-data", "The incident lies outside of the data; nothing was measured.")]
    }
    return extent() + overlaps() + (impact.map(estimate) ?? [])
  }

  private func extent() -> [Notice] {
    var notices: [Notice] = []
    if incident.isOpen {
      notices.append(
        notice("incident-open", "The incident is still open when the data ends; what it did until then was measured."))
    }
    if incident.window.start < grid.start || incident.window.end > grid.end {
      notices.append(
        notice("incident-cut-off", "Part of the incident lies outside of the data; only the part inside was measured."))
    }
    let isAligned =
      grid.instant(at: buckets.lowerBound) >= incident.window.start
      && grid.instant(at: buckets.upperBound) <= incident.window.end
    if !isAligned, incident.window.start >= grid.start, incident.window.end <= grid.end {
      notices.append(
        notice(
          "incident-not-aligned", "The incident does not begin and end with a bucket; whole buckets were measured."))
    }
    return notices
  }

  private func overlaps() -> [Notice] {
    let names = others.filter { $0.window.overlaps(incident.window) }.map(\.title)
    guard !names.isEmpty else { return [] }
    return [
      notice(
        "incident-overlap",
        "Overlaps with \(names.joined(separator: ", ")); what belongs to which cannot be told, and sums of their "
          + "impacts count the common time twice.")
    ]
  }

  private func estimate(of impact: Impact) -> [Notice] {
    var notices: [Notice] = []
    if impact.expected == nil {
      notices.append(
        notice("no-expectation", "Too little normal data to say what was to be expected of the headline metric."))
    } else if impact.low == nil {
      notices.append(
        notice(
          "few-placebos",
          "Only \(impact.placebos) stretches of normal time are as long as the incident: too few for an interval."))
    }
    switch impact.basis {
    case .bothSides: break
    case .beforeOnly, .afterOnly:
      let side = impact.basis == .beforeOnly ? "before" : "after"
      notices.append(notice("one-sided-level", "The level was taken from the time \(side) the incident only."))
    case .wholePeriod:
      notices.append(
        notice(
          "no-level-around", "There is no normal time next to the incident; the level is that of the whole period."))
    }
    if impact.missing > 0 {
      notices.append(
        notice(
          "gap-in-incident",
          "\(impact.missing) of the incident's \(buckets.count) buckets cannot be compared and are left out on both sides."
        ))
    }
    if impact.rule == .level {
      notices.append(
        notice("no-rhythm", "The data are too short for a daily rhythm; the expectation is the median of normal time."))
    }
    return notices
  }

  private func notice(_ kind: String, _ text: String) -> Notice {
    Notice(.warning, kind: kind, place: incident.title.isEmpty ? incident.id : incident.title, text: text)
  }
}
