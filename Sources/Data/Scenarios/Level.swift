/// How high a value usually is and how it wavers: (idle + perLoad × load) × (1 + deviation × noise).
///
/// Load is 1 in a weekday hour at base level, and follows the rhythm of the scenario and what incidents do to traffic.
public struct Level: Hashable, Sendable {
  /// The value without any load.
  public let idle: Double
  /// What each unit of load adds.
  public let perLoad: Double
  /// Standard deviation of the noise, relative to the value.
  public let deviation: Double
  /// Correlation of the noise with itself one hour later, in 0..<1; 0 is no memory at all.
  public let memory: Double

  /// A level that answers to load by a straight line.
  public init(idle: Double, perLoad: Double = 0, deviation: Double, memory: Double) {
    self.idle = idle
    self.perLoad = perLoad
    self.deviation = deviation
    self.memory = memory
  }

  /// The value to be expected under `load`, without noise.
  public func mean(under load: Double) -> Double { idle + perLoad * load }

  /// The value under `load` with `noise`, given in standard deviations; never negative.
  func value(under load: Double, noise: Double) -> Double {
    mean(under: load) * max(0, 1 + deviation * noise)
  }
}
