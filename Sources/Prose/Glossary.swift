public import Analysis

/// The terms of the report, defined where they are printed.
public struct Glossary: Sendable {
  let words: Vocabulary

  /// The terms as the findings of `words` use them.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  /// What would have been without the incident.
  public var expected: Definition {
    Definition(
      "Expected",
      "What the metric would have been without the incident, from the same hour of the week in other weeks, scaled to the "
        + "level around it.")
  }

  /// How sure that is.
  public var interval: Definition {
    let level = NumberText.share(words.findings.policy.level)
    return Definition(
      "\(level) interval",
      "What the same calculation gives for windows without an incident: \(level) of them deviate by no more than this.")
  }

  /// What amounts of money are told in to outside readers; nil where they are told.
  public var indexPoints: Definition? {
    guard words.tellsAnIndex else { return nil }
    return Definition(
      "Index points",
      "Money is told as an index: 100 are the normal level of the metric, its median outside incidents, in \(words.aBucket)."
    )
  }

  /// The share of a limit's breaches.
  public var breach: Definition {
    Definition("Breach", "\(CountText.capitalized(words.aBucket)) in which the metric was beyond its limit.")
  }

  /// What an error budget is: whose share, of what, over which time.
  public func errorBudget(_ budget: ErrorBudget) -> String {
    let limit = words.limit(budget.objective)
    let weighted = budget.weight.map { ", weighted by \(words.inSentence($0))" } ?? ""
    return "Budget: \(words.inSentence(budget.key)) of \(limit) over the whole period\(weighted)."
  }

  /// How anomalous a service was.
  public var score: Definition {
    Definition(
      "Score",
      "Robust standard deviations by which the service’s strongest metric was worse than normal at this load; below "
        + "\(NumberText.significant(words.findings.policy.outlierCutoff)) counts as normal.")
  }

  /// What a rank among suspects does not say.
  public static let suspicion = "The most anomalous service is a suspect, not a culprit: others may have driven it."

  /// Placebo windows and how well intervals made of them did.
  public func coverage(of incident: IncidentProse) -> String? {
    guard let impact = incident.impact, impact.low != nil else { return nil }
    let windows = CountText.digits(impact.placebos, "window")
    let covered = impact.coverage.map {
      " Intervals made the same way covered \(NumberText.share($0)) of them, each judged by windows of other weeks alone."
    }
    return "The interval rests on \(windows) of \(incident.duration) without an incident.\(covered ?? "")"
  }

  /// On what the expectation of an impact rests; nil for the usual baseline.
  public func basis(of impact: Impact) -> String? {
    let rule: String? =
      switch impact.rule {
      case .hourOfWeek: nil
      case .hourOfDay: "the expectation is the usual value of the hour of the day, weekdays and weekend apart"
      case .level: "the expectation is the overall median, because the period is too short for a rhythm"
      case .none: "there is no expectation"
      }
    let level: String? =
      switch impact.basis {
      case .bothSides: nil
      case .beforeOnly: "its level is taken from the time before alone"
      case .afterOnly: "its level is taken from the time after alone"
      case .wholePeriod: "its level is that of the whole period"
      }
    let parts = [rule, level].compactMap(\.self)
    return parts.isEmpty ? nil : CountText.capitalized(NameText.list(parts)) + "."
  }
}
