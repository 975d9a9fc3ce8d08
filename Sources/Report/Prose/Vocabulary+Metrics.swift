public import Datasets
import Text

extension Vocabulary {
  /// How buckets are summed up: `sum`.
  public func name(of aggregate: Metric.Aggregate) -> String {
    switch aggregate {
    case .sum: texts["aggregate.sum"]
    case .mean: texts["aggregate.mean"]
    case .max: texts["aggregate.max"]
    case .last: texts["aggregate.last"]
    }
  }

  /// Which direction is good: `higher`; nil where neither is.
  public func name(of better: Metric.Better) -> String? {
    switch better {
    case .higher: texts["better.higher"]
    case .lower: texts["better.lower"]
    case .neither: nil
    }
  }

  /// What a metric tells of: `money`.
  public func name(of role: Metric.Role) -> String {
    switch role {
    case .money: texts["role.money"]
    case .orders: texts["role.orders"]
    case .traffic: texts["role.traffic"]
    case .latency: texts["role.latency"]
    case .errors: texts["role.errors"]
    case .resource: texts["role.resource"]
    case .engagement: texts["role.engagement"]
    case .other: texts["role.misc"]
    }
  }
}
