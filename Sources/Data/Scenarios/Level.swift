/// The usual value of a metric and its noise: (idle + perLoad × load) × (1 + deviation × noise).
///
/// Load is 1 in a weekday hour at base level. It follows the rhythm of the scenario and the effects of incidents on traffic.
public struct Level: Hashable, Sendable {
  /// The value at load 0.
  public let idle: Double
  /// The increase per unit of load.
  public let perLoad: Double
  /// Standard deviation of the noise, relative to the value.
  public let deviation: Double
  /// Correlation of the noise with itself one hour later, in 0..<1; 0 means no memory.
  public let memory: Double

  /// Creates a level that is a linear function of load.
  public init(idle: Double, perLoad: Double = 0, deviation: Double, memory: Double) {
    self.idle = idle
    self.perLoad = perLoad
    self.deviation = deviation
    self.memory = memory
  }

  /// The expected value under `load`, without noise.
  public func mean(under load: Double) -> Double { idle + perLoad * load }

  /// The value under `load` with `noise`, given in standard deviations; never negative.
  func value(under load: Double, noise: Double) -> Double {
    mean(under: load) * max(0, 1 + deviation * noise)
  }
}
