public import Analysis
public import Datasets
import Time

extension Vocabulary {
  /// The series that the report leads with; nil where nothing was measured.
  public var headline: Series? { findings.headline.map { dataset.series[$0] } }

  /// Whether the headline metric adds up over time, so that a loss has an amount.
  public var headlineAddsUp: Bool { headline?.metric.aggregate == .sum }

  /// Effect of an incident on the headline metric; nil without one.
  public func headlineImpact(of incident: IncidentFindings) -> Impact? {
    findings.headline.map { incident.impacts[$0] }
  }

  /// Places of the incidents in `Findings.incidents`, worst first: losses by size, then those without a clear effect, then
  /// gains, the largest last but for their order among gains, which is by size too. Equal ones by time.
  public var incidentsWorstFirst: [Int] {
    let ranked = findings.incidents.enumerated().map { index, incident in
      let size = headlineImpact(of: incident)?.difference?.magnitude ?? 0
      return (group: Self.order(of: incident.character), size: size, index: index)
    }
    return ranked.sorted { left, right in
      if left.group != right.group { return left.group < right.group }
      return left.size != right.size ? left.size > right.size : left.index < right.index
    }.map(\.index)
  }

  private static func order(of character: IncidentFindings.Character) -> Int {
    switch character {
    case .loss: 0
    case .neutral: 1
    case .unknown: 2
    case .gain: 3
    }
  }

  /// Whether an effect made things worse, by the metric's direction; nil where it has none or nothing was expected.
  public func isWorse(_ impact: Impact) -> Bool? {
    guard let difference = impact.difference, difference != 0 else { return nil }
    switch metric(of: impact.key)?.better {
    case .higher: return difference < 0
    case .lower: return difference > 0
    case .neither, nil: return nil
    }
  }
}

extension Impact {
  /// Whether the interval of the difference leaves out 0; false without an interval.
  public var isBeyondChance: Bool {
    guard let low, let high else { return false }
    return low > 0 || high < 0
  }
}
