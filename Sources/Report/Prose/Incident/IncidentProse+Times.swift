import Analysis
import Datasets
import Text
import Time

extension IncidentProse {
  /// The series that left its expected band first; ties at the data's resolution are stated.
  public var onset: String {
    let onsets = facts.onsets
    guard let first = onsets.first else {
      return texts["onset.none"]
    }
    let firstNames = [words.opening(first.key)] + tied(with: first).dropFirst().map { words.inSentence($0.key) }
    let moment = time.clockAndDay(first.start)
    let later = onsets.dropFirst(firstNames.count)
    guard let next = later.first else {
      if onsets.count == 1 { return texts["onset.alone", ["series": firstNames[0], "moment": moment]] }
      return texts[
        "onset.all",
        [
          "series": words.counted("count.series", onsets.count), "bucket": words.bucket, "moment": moment,
        ]]
    }
    let nextNames = later.prefix { next.start.seconds(until: $0.start) < facts.resolution }.map {
      words.inSentence($0.key)
    }
    let places: KeyValuePairs = [
      "first": words.list(firstNames, limit: 4), "moment": moment, "bucket": words.bucket,
      "next": words.list(Array(nextNames), limit: 4), "delay": time.duration(first.start.seconds(until: next.start)),
    ]
    return firstNames.count > 1 ? texts["onset.tied", places] : texts["onset.first", places]
  }

  private func tied(with first: Onset) -> [Onset] {
    Array(facts.onsets.prefix { first.start.seconds(until: $0.start) < facts.resolution })
  }

  /// When the headline metric recovered; nil if it never left its band.
  public var recovery: String? {
    guard let key = words.headline?.key, let onset = facts.onsets.first(where: { $0.key == key }) else { return nil }
    let name = words.opening(key)
    guard let recovery = onset.recovery else {
      return texts["recovery.never", ["metric": name]]
    }
    let distance = facts.incident.window.end.seconds(until: recovery)
    let places: KeyValuePairs = [
      "metric": name, "moment": time.clockAndDay(recovery), "distance": time.duration(distance),
    ]
    if facts.incident.isOpen { return texts["recovery.open", places] }
    let isDeclared = facts.incident.isDeclared
    switch distance {
    case 0: return texts[isDeclared ? "recovery.at-end" : "recovery.at-detected-end", places]
    case 1...: return texts[isDeclared ? "recovery.after-end" : "recovery.after-detected-end", places]
    default: return texts[isDeclared ? "recovery.before-end" : "recovery.before-detected-end", places]
    }
  }

  /// Declared and measured times, each with its definition; times that the data cannot provide are stated as such.
  public var milestones: [Milestone] {
    let window = facts.incident.window
    let headline = words.headline.map { words.inSentence($0.key) } ?? texts["times.headline"]
    let measured = facts.measuredWindow
    let places: KeyValuePairs = ["bucket": words.bucket, "metric": headline]
    let never = texts["times.never-outside"]
    let isDeclared = facts.incident.isDeclared
    let source = texts[isDeclared ? "times.declared-text" : "times.detected-text"]
    return [
      Milestone(
        definition: Definition(texts[isDeclared ? "times.declared-start" : "times.detected-start"], source),
        value: time.moment(window.start)),
      Milestone(
        definition: Definition(texts[isDeclared ? "times.declared-end" : "times.detected-end"], source),
        value: facts.incident.isOpen ? texts["times.still-open"] : time.moment(window.end)),
      Milestone(
        definition: Definition(texts["times.impact-began"], texts["times.impact-began-text", places]),
        value: measured.map { time.moment($0.start) } ?? never),
      Milestone(
        definition: Definition(texts["times.impact-ended"], texts["times.impact-ended-text", places]),
        value: measured.map { time.moment($0.end) } ?? never),
    ] + recoveryMilestones
  }

  private var recoveryMilestones: [Milestone] {
    guard let first = facts.onsets.first else { return [] }
    var milestones: [Milestone] = []
    if let key = words.headline?.key, let onset = facts.onsets.first(where: { $0.key == key }) {
      let definition = Definition(
        texts["times.mitigate"],
        texts["times.mitigate-text", ["bucket": words.bucket, "metric": words.inSentence(key)]])
      milestones.append(Milestone(definition: definition, value: length(from: onset.start, to: onset.recovery)))
    }
    let last = facts.onsets.contains { $0.recovery == nil } ? nil : facts.onsets.compactMap(\.recovery).max()
    let definition = Definition(
      texts["times.recover"], texts["times.recover-text", ["bucket": words.bucket]])
    milestones.append(Milestone(definition: definition, value: length(from: first.start, to: last)))
    return milestones
  }

  private func length(from start: Instant, to end: Instant?) -> String {
    end.map { time.duration(start.seconds(until: $0)) } ?? texts["times.not-within"]
  }
}
