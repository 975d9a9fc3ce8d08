import Datasets
import Time

/// Caveats about the results of one incident.
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

  /// The caveats, in a fixed order; `impact` is the impact on the headline metric.
  func notices(on impact: Impact?) -> [Notice] {
    let kinds = buckets.isEmpty ? [.incidentNotMeasured] : extent + overlaps + (impact.map(estimate) ?? [])
    let title = incident.title.isEmpty ? incident.id : incident.title
    return kinds.map { Notice(.warning, $0, at: .title(title)) }
  }

  private var extent: [Notice.Kind] {
    var kinds: [Notice.Kind] = incident.isOpen ? [.incidentOpen] : []
    guard incident.window.start >= grid.start, incident.window.end <= grid.end else { return kinds + [.incidentCutOff] }
    let isAligned =
      grid.instant(at: buckets.lowerBound) >= incident.window.start
      && grid.instant(at: buckets.upperBound) <= incident.window.end
    if !isAligned { kinds.append(.incidentNotAligned) }
    return kinds
  }

  private var overlaps: [Notice.Kind] {
    let titles = others.filter { $0.window.overlaps(incident.window) }.map(\.title)
    return titles.isEmpty ? [] : [.incidentOverlap(titles)]
  }

  private func estimate(of impact: Impact) -> [Notice.Kind] {
    var kinds: [Notice.Kind] = []
    if impact.expected == nil {
      kinds.append(.noExpectation)
    } else if impact.low == nil {
      kinds.append(.fewPlacebos(impact.separatePlacebos))
    }
    switch impact.basis {
    case .bothSides: break
    case .beforeOnly: kinds.append(.oneSidedLevel(isBefore: true))
    case .afterOnly: kinds.append(.oneSidedLevel(isBefore: false))
    case .wholePeriod: kinds.append(.noLevelAround)
    }
    if impact.missing > 0 { kinds.append(.gapInIncident(missing: impact.missing, of: buckets.count)) }
    if impact.rule == .level { kinds.append(.noRhythm) }
    return kinds
  }
}
