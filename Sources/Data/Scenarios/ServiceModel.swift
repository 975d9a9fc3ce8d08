import Datasets
import Time

/// One service's metrics, step by step.
struct ServiceModel {
  private let profile: ServiceProfile
  private var cpu, memory, responseTime: Noise
  private var drawn = (cpu: 0.0, memory: 0.0, responseTime: 0.0)

  init(_ profile: ServiceProfile, in scenario: Scenario) {
    self.profile = profile
    func noise(_ metric: ServiceMetric) -> Noise {
      Noise(
        seed: scenario.seed, series: "\(profile.name)/\(metric.metric.key.column)",
        memory: profile.level(of: metric).memory, step: scenario.step)
    }
    cpu = noise(.cpu)
    memory = noise(.memory)
    responseTime = noise(.responseTime)
  }

  /// Draws the values of the next step.
  mutating func advance() {
    drawn = (cpu.next(), memory.next(), responseTime.next())
  }

  /// The table values of the current step, under `load` and `effects`.
  func reading(under load: Double, effects: [ServiceEffect] = []) -> ServiceReading {
    func value(_ metric: ServiceMetric, _ level: Level, _ noise: Double) -> Double {
      var value = level.value(under: load, noise: noise)
      for effect in effects { value *= effect.factor(of: metric) }
      return Decimal.rounded(min(metric.limit, value), places: metric.places)
    }
    return ServiceReading(
      cpu: value(.cpu, profile.cpu, drawn.cpu), memory: value(.memory, profile.memory, drawn.memory),
      responseTime: value(.responseTime, profile.responseTime, drawn.responseTime))
  }
}
