import Datasets

extension Metric.Role {
  /// Whether metrics of this role may drive the business: latency, errors and resource use of the system.
  var isDriver: Bool { self == .latency || self == .errors || self == .resource }

  /// Whether metrics of this role are business outcomes of visits.
  var isOutcome: Bool { self == .money || self == .orders || self == .engagement }
}

extension Metric {
  /// The score with its sign turned so that positive is worse: by the metric's better direction, otherwise by its role, otherwise the
  /// magnitude.
  func badness(of score: Double) -> Double {
    switch (better, role) {
    case (.higher, _), (.neither, .traffic), (.neither, .money), (.neither, .orders): -score
    case (.lower, _), (.neither, .latency), (.neither, .errors), (.neither, .resource): score
    case (.neither, _): score.magnitude
    }
  }
}
