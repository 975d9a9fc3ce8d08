import Datasets
import Time

extension Findings {
  /// The clearest pair whose correlation turns its sign when traffic is held constant: latency with money before any
  /// other; nil where the data has none.
  public var signTrap: PartialCorrelation? {
    let traps = correlations.partials.filter(\.isSignTrap)
    return traps.first { trap in
      let roles = [trap.first, trap.second].map { key in dataset.series.first { $0.key == key }?.metric.role }
      return roles.contains(.latency) && roles.contains(.money)
    } ?? traps.first
  }
}
