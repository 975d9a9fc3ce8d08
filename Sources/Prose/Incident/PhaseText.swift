import Analysis
public import Datasets

/// One series before, during and after an incident, as a row of a table. What cannot be had is a dash.
public struct PhaseText: Hashable, Sendable {
  /// The series.
  public let key: SeriesKey
  /// What the series is called.
  public let name: String
  /// Mean of a bucket in the same length of time before.
  public let before: String
  /// Mean of a bucket while it lasted.
  public let during: String
  /// Mean of a bucket in the same length of time after.
  public let after: String
  /// What was expected of a bucket while it lasted.
  public let expected: String
  /// Measured against expected: a multiple from twice on, else a change in percent.
  public let change: String
  /// The interval of `change`.
  public let interval: String
}

extension IncidentProse {
  /// Every series that has values while the incident lasts, in the order of the data set.
  public var phases: [PhaseText] {
    facts.phases.indices.filter { facts.phases[$0].during.count > 0 }.map { place in
      let (phases, impact) = (facts.phases[place], facts.impacts[place])
      let count = Double(max(1, phases.during.count))
      let expected = impact.expected.map { impact.isSum ? $0 / count : $0 }
      func quantity(_ value: Double?) -> String { words.quantity(value, of: phases.key) }
      return PhaseText(
        key: phases.key, name: words.name(of: phases.key), before: quantity(phases.before.mean),
        during: quantity(phases.during.mean), after: quantity(phases.after.mean), expected: quantity(expected),
        change: numbers.changeOrMultiple(impact.factor), interval: interval(of: impact))
    }
  }
}

extension IncidentProse {
  private func interval(of impact: Impact) -> String {
    guard let low = impact.low, let high = impact.high else { return NumberText.gap }
    // The measured value is certain, the expected one is not: the interval is of the expectation.
    let (most, least) = (impact.actual - low, impact.actual - high)
    guard least > 0 else { return NumberText.gap }
    let bounds = (impact.actual / most, impact.actual / least)
    let changes = (numbers.changeOrMultiple(bounds.0), numbers.changeOrMultiple(bounds.1))
    guard changes.0 == changes.1, bounds.1 < 2 else { return numbers.range(changes.0, changes.1) }
    return numbers.range(numbers.change(bounds.0, decimals: 1), numbers.change(bounds.1, decimals: 1))
  }
}
