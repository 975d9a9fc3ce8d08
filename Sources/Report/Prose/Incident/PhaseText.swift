import Analysis
public import Datasets
import Text
import Time

/// One series before, during and after an incident, as a table row. Unavailable values are dashes.
public struct PhaseText: Hashable, Sendable {
  /// The series.
  public let key: SeriesKey
  /// The display name of the series.
  public let name: String
  /// Mean per bucket over an equally long time before.
  public let before: String
  /// Mean per bucket during the incident.
  public let during: String
  /// Mean per bucket over an equally long time after.
  public let after: String
  /// Expected mean per bucket during the incident.
  public let expected: String
  /// Measured against expected: a multiple from twice on, else a change in percent.
  public let change: String
  /// The interval of `change`.
  public let interval: String
}

extension IncidentProse {
  /// Every series with values during the incident, in the order of the data set.
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
