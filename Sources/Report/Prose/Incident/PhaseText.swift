import Analysis
public import Datasets
import Text
import Time

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
      let effect = words.effect(of: impact)
      func quantity(_ value: Double?) -> String { words.quantity(value, of: phases.key) }
      return PhaseText(
        key: phases.key, name: words.name(of: phases.key), before: quantity(phases.before.mean),
        during: quantity(phases.during.mean), after: quantity(phases.after.mean), expected: quantity(expected),
        change: effect.change, interval: effect.changeInterval ?? NumberFormat.gap)
    }
  }
}
