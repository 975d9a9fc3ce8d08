import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// When each series left its expected band in one incident, and when it returned.
  func onsetsFigure(_ incident: IncidentFindings) -> Figure? {
    guard !incident.onsets.isEmpty else { return nil }
    let window = incident.incident.window
    let data = DataTable(
      columns: [
        texts["column.series"], texts["column.left"], texts["column.direction"], texts["column.back"],
        texts["column.peak"],
      ].map { DataTable.Column($0) },
      rows: incident.onsets.map { onset in
        [
          .text(name(of: onset.key)), .time(onset.start), .text(direction(onset)), .time(onset.recovery),
          .number(onset.peak),
        ]
      })
    let draft = FigureDraft(
      id: id(of: .incident(incident.slug, .onsets)), title: onsetsTitle(incident),
      subtitle: texts["onsets.subtitle", ["bucket": words.bucket, "window": time.window(of: incident.incident)]],
      caption: onsetsCaption(incident), data: data, in: words)
    let rows = incident.onsets.prefix(24).map { onset in
      OnsetLadder.Row(
        label: name(of: onset.key), onset: Double(onset.start.unixSeconds),
        recovery: onset.recovery.map { Double($0.unixSeconds) } ?? .nan, color: colors[onset.key])
    }
    let declared = Span(
      start: Double(window.start.unixSeconds), end: Double(window.end.unixSeconds), name: incident.incident.title)
    return draft.drawn(measuredBy: lettering) { canvas in
      OnsetLadder(rows: rows, declared: declared, step: Double(grid.step), zone: dataset.zone).scene(on: canvas)
    }
  }

  private func direction(_ onset: Onset) -> String {
    switch onset.direction {
    case .up: texts["onsets.up"]
    case .down: texts["onsets.down"]
    }
  }

  private func onsetsTitle(_ incident: IncidentFindings) -> String {
    let first = incident.onsets[0]
    let tied = incident.onsets.filter { $0.start == first.start }
    let all = incident.onsets.count
    let places: KeyValuePairs = [
      "first": name(of: first.key), "second": words.inSentence(name(of: tied[min(1, tied.count - 1)].key)),
      "count": numbers.whole(tied.count), "all": numbers.whole(all), "bucket": words.bucket,
      "clock": time.clock(first.start),
    ]
    switch tied.count {
    case 1: return texts["onsets.one", places]
    case all: return texts["onsets.all", places]
    case 2: return texts["onsets.two", places]
    default: return texts["onsets.several", places]
    }
  }

  private func onsetsCaption(_ incident: IncidentFindings) -> String {
    // Series that left in the same bucket are named together, because their order is unknown.
    let parts = Set(incident.onsets.map(\.start)).sorted().prefix(4).map { start in
      let names = incident.onsets.filter { $0.start == start }.map { words.inSentence(name(of: $0.key)) }
      return texts["onsets.at", ["series": words.list(names, limit: 4), "clock": time.clock(start)]]
    }
    let open = incident.onsets.filter { $0.recovery == nil }.count
    let places: KeyValuePairs = [
      "onsets": parts.joined(separator: texts["list.clauses"]), "count": numbers.whole(open),
      "resolution": time.duration(incident.resolution),
    ]
    return open == 0 ? texts["onsets.caption-over", places] : texts["onsets.caption-open", places, count: open]
  }
}
