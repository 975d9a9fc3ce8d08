import Datasets

extension Metric.Role {
  /// What may drive the business: how slow, how faulty, how loaded the system is.
  var isDriver: Bool { self == .latency || self == .errors || self == .resource }

  /// What the business gets out of its visitors.
  var isOutcome: Bool { self == .money || self == .orders || self == .engagement }
}
