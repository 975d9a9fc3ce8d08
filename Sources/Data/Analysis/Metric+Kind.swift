import Datasets

extension Metric.Role {
  /// What may drive the business: how slow, how faulty, how loaded the system is.
  var isDriver: Bool { self == .latency || self == .errors || self == .resource }

  /// What the business gets out of its visitors.
  var isOutcome: Bool { self == .money || self == .orders || self == .engagement }
}

extension Metric {
  /// A deviation turned so that positive is worse: by what the metric says is better, else by its role, else either way.
  func badness(of score: Double) -> Double {
    switch (better, role) {
    case (.higher, _), (.neither, .traffic), (.neither, .money), (.neither, .orders): -score
    case (.lower, _), (.neither, .latency), (.neither, .errors), (.neither, .resource): score
    case (.neither, _): score.magnitude
    }
  }
}
