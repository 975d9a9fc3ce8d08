import Datasets
import Time

extension Findings {
  /// The clearest pair whose correlation changes sign for constant traffic, latency with money before any other; nil without such a pair.
  public var signTrap: PartialCorrelation? {
    let traps = correlations.partials.filter(\.isSignTrap)
    return traps.first { trap in
      let roles = [trap.first, trap.second].map { key in dataset.series.first { $0.key == key }?.metric.role }
      return roles.contains(.latency) && roles.contains(.money)
    } ?? traps.first
  }
}
