import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// When each series left its expected band in one incident, and when it came back.
  func onsetsFigure(_ incident: IncidentFindings) -> Figure? {
    guard !incident.onsets.isEmpty else { return nil }
    let window = incident.incident.window
    let data = DataTable(
      columns: ["Series", "Left the band", "Direction", "Back inside", "Peak, robust standard deviations"].map {
        DataTable.Column($0)
      },
      rows: incident.onsets.map { onset in
        [
          .text(name(of: onset.key)), .time(onset.start), .text(onset.direction.rawValue), .time(onset.recovery),
          .number(onset.peak),
        ]
      })
    let draft = FigureDraft(
      id: "\(incident.slug)-onsets", title: onsetsTitle(incident),
      subtitle:
        "From the first \(bucketName) outside the expected band to the first back inside; the band is the declared "
        + "incident. \(time.window(of: incident.incident))",
      caption: onsetsCaption(incident), data: data)
    let rows = incident.onsets.prefix(24).map { onset in
      OnsetLadder.Row(
        label: name(of: onset.key), onset: Double(onset.start.unixSeconds),
        recovery: onset.recovery.map { Double($0.unixSeconds) } ?? .nan, color: colors[onset.key])
    }
    let declared = Span(
      start: Double(window.start.unixSeconds), end: Double(window.end.unixSeconds), name: incident.incident.title)
    return draft.drawn(measuredBy: measurer) { canvas in
      OnsetLadder(rows: rows, declared: declared, step: Double(grid.step), offsets: offsets).scene(on: canvas)
    }
  }

  /// What one bucket is called: `hour`, `minute`, `5 minutes`.
  var bucketName: String {
    let text = TimeText.duration(grid.step)
    return text.hasPrefix("1 ") ? String(text.dropFirst(2)) : text
  }

  private func onsetsTitle(_ incident: IncidentFindings) -> String {
    let first = incident.onsets[0]
    let tied = incident.onsets.filter { $0.start == first.start }
    let (all, clock) = (incident.onsets.count, time.clock(first.start))
    switch tied.count {
    case 1: return "\(name(of: first.key)) moved first, at \(clock)"
    case all: return "All \(all) series that moved did so within the same \(bucketName), from \(clock) on"
    case 2: return "\(name(of: first.key)) and \(NameText.inSentence(name(of: tied[1].key))) moved first, at \(clock)"
    default: return "\(tied.count) of \(all) series moved first, within the same \(bucketName) from \(clock) on"
    }
  }

  private func onsetsCaption(_ incident: IncidentFindings) -> String {
    let parts = incident.onsets.prefix(5).map { "\(NameText.inSentence(name(of: $0.key))) at \(time.clock($0.start))" }
    let open = incident.onsets.filter { $0.recovery == nil }.count
    let ending = open == 0 ? "All of them came back." : "\(open) had not come back by the end of the data."
    return "In order of onset: \(NameText.list(parts)). \(ending) Times closer than "
      + "\(TimeText.duration(incident.resolution)) cannot be told apart."
  }
}
