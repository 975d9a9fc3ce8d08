import Analysis
import Datasets
import Text
public import Time

/// An event of an incident at a known time.
public struct IncidentEvent: Hashable, Sendable {
  /// The time of the event.
  public let time: Instant
  /// The event in a few words.
  public let text: String
  /// Whether the event was measured; otherwise it was declared.
  public let isMeasured: Bool
}

extension IncidentProse {
  /// The known events in chronological order; at equal times, declared events precede measured ones.
  ///
  /// Series that leave or return to their bands in the same bucket are one event.
  public var courseOfEvents: [IncidentEvent] {
    let window = facts.incident.window
    let isDetected = !facts.incident.isDeclared
    let edges = [
      (window.start, isDetected ? "events.detected-start" : "events.start"),
      (window.end, isDetected ? "events.detected-end" : "events.end"),
    ]
    let declared = edges.map { time, key in
      IncidentEvent(time: time, text: texts[key, ["incident": title]], isMeasured: isDetected)
    }
    let left = events(facts.onsets.map { ($0.start, $0.key) }, texts["events.left"])
    let back = events(
      facts.onsets.compactMap { onset in onset.recovery.map { ($0, onset.key) } }, texts["events.back"])
    return (declared + left + back).enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
  }

  private func events(_ moments: [(time: Instant, key: SeriesKey)], _ what: String) -> [IncidentEvent] {
    Set(moments.map(\.time)).sorted().map { time in
      let names = moments.filter { $0.time == time }.map { words.inSentence($0.key) }
      return IncidentEvent(
        time: time, text: texts["name.colon", ["name": what, "text": words.list(names, limit: 6)]], isMeasured: true)
    }
  }
}
