import Datasets
import Scenarios
import Time

/// A scenario with all its records, and shared queries of the tests.
struct GeneratedShop: Sendable {
  let scenario: Scenario
  let records: [Record]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    records = Array(scenario.records)
  }

  /// The default shop under fifty seeds.
  static let seeds: [GeneratedShop] = (1...50).map { seed in
    guard let scenario = try? Scenario.shop.adjusted(seed: seed) else { preconditionFailure("any seed is possible") }
    return GeneratedShop(scenario)
  }

  /// Indices of the records in the window of the incident `id`.
  func window(_ id: String) -> [Int] {
    guard let incident = scenario.incidentsInside.first(where: { $0.id == id }) else { return [] }
    let window = scenario.window(of: incident)
    return records.indices.filter { window.start <= records[$0].time && records[$0].time < window.end }
  }

  /// Indices of the records outside all incidents.
  var ordinary: [Int] {
    let inside = Set(scenario.incidentsInside.flatMap { window($0.id) })
    return records.indices.filter { !inside.contains($0) }
  }

  /// The effect of the incident `id` on `metric`, as a multiple of the counterfactual over the window.
  func factor(of metric: BusinessMetric, in id: String) -> Double {
    let window = window(id)
    let actual = window.reduce(0) { $0 + records[$1].business[metric] }
    return actual / window.reduce(0) { $0 + records[$1].ordinaryBusiness[metric] }
  }
}

/// The median of `values`; for an even number of values, the mean of the middle two.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}

func deviation(_ values: [Double]) -> Double {
  let center = mean(values)
  return mean(values.map { ($0 - center) * ($0 - center) }).squareRoot()
}

func correlation(_ x: [Double], _ y: [Double]) -> Double {
  let (centerX, centerY) = (mean(x), mean(y))
  let products = zip(x, y).map { ($0 - centerX) * ($1 - centerY) }
  return mean(products) / (deviation(x) * deviation(y))
}
