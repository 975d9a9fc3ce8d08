import Analysis
import Datasets

extension IncidentProse {
  /// Which series left its expected band first; ties within the data's resolution are said.
  public var onset: String {
    let onsets = facts.onsets
    guard let first = onsets.first else {
      return "No series left its expected band while the incident lasted."
    }
    let firstNames = [words.opening(first.key)] + tied(with: first).dropFirst().map { words.inSentence($0.key) }
    let moment = words.time.clockAndDay(first.start)
    let later = onsets.dropFirst(firstNames.count)
    guard let next = later.first else {
      if onsets.count == 1 {
        return "\(firstNames[0]) alone left the expected band, from \(moment) on."
      }
      return
        "All \(CountText.spelled(onsets.count, "series", plural: "series")) that moved left their expected bands within "
        + "the same \(words.bucket), at \(moment): at this resolution nothing tells which moved first."
    }
    let delay = TimeText.duration(first.start.seconds(until: next.start))
    let nextNames = later.prefix { next.start.seconds(until: $0.start) < facts.resolution }.map {
      words.inSentence($0.key)
    }
    let together = firstNames.count > 1 ? ", within the same \(words.bucket)" : ""
    return NameText.list(firstNames, limit: 4)
      + " moved first, at \(moment)\(together); \(NameText.list(Array(nextNames), limit: 4)) followed \(delay) later."
  }

  private func tied(with first: Onset) -> [Onset] {
    Array(facts.onsets.prefix { first.start.seconds(until: $0.start) < facts.resolution })
  }

  /// When the headline metric came back; nil where it never left its band.
  public var recovery: String? {
    guard let key = words.headline?.key, let onset = facts.onsets.first(where: { $0.key == key }) else { return nil }
    let name = words.opening(key)
    guard let recovery = onset.recovery else {
      return "\(name) had not returned to the expected band when the data ends."
    }
    let end = facts.incident.window.end
    if facts.incident.isOpen {
      let moment = words.time.clockAndDay(recovery)
      return "\(name) returned to the expected band at \(moment), before the incident was over."
    }
    let distance = end.seconds(until: recovery)
    let relation: String
    switch distance {
    case 0: relation = "when the incident was declared over"
    case 1...: relation = "\(TimeText.duration(distance)) after the declared end"
    default: relation = "\(TimeText.duration(distance)) before the declared end"
    }
    return "\(name) returned to the expected band at \(words.time.clockAndDay(recovery)), \(relation)."
  }

  /// Declared and measured times, each with its definition; those that the data cannot give say so.
  public var milestones: [Milestone] {
    let time = words.time
    let window = facts.incident.window
    let headline = words.headline.map { words.inSentence($0.key) } ?? "the headline metric"
    let measured = facts.measuredWindow
    let impactStart = Definition(
      "Impact began", "Start of the first \(words.bucket) in which \(headline) was clearly outside its expected band.")
    let impactEnd = Definition(
      "Impact ended", "End of the last \(words.bucket) in which \(headline) was clearly outside its expected band.")
    let never = "never outside its band"
    return [
      Milestone(
        definition: Definition("Declared start", "As declared; not measured."), value: time.moment(window.start)),
      Milestone(
        definition: Definition("Declared end", "As declared; not measured."),
        value: facts.incident.isOpen ? "none: still open when the data ends" : time.moment(window.end)),
      Milestone(definition: impactStart, value: measured.map { time.moment($0.start) } ?? never),
      Milestone(definition: impactEnd, value: measured.map { time.moment($0.end) } ?? never),
    ] + recoveryMilestones
  }

  private var recoveryMilestones: [Milestone] {
    guard let first = facts.onsets.first else { return [] }
    var milestones: [Milestone] = []
    if let key = words.headline?.key, let onset = facts.onsets.first(where: { $0.key == key }) {
      let definition = Definition(
        "Time to mitigate",
        "From the first \(words.bucket) in which \(words.inSentence(key)) was outside its expected band to the first one in "
          + "which it was back inside.")
      milestones.append(Milestone(definition: definition, value: length(from: onset.start, to: onset.recovery)))
    }
    let last = facts.onsets.contains { $0.recovery == nil } ? nil : facts.onsets.compactMap(\.recovery).max()
    let definition = Definition(
      "Time to recover",
      "From the first \(words.bucket) in which any series was outside its expected band until all of them were back inside."
    )
    milestones.append(Milestone(definition: definition, value: length(from: first.start, to: last)))
    return milestones
  }

  private func length(from start: Instant, to end: Instant?) -> String {
    end.map { TimeText.duration(start.seconds(until: $0)) } ?? "not within the data"
  }
}
