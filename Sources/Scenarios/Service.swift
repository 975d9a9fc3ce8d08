/// A service of the shop: how it uses its machine and how it answers to load.
public struct Service: Hashable, Sendable {
  /// A resource in percent as a line in the load.
  public struct Profile: Hashable, Sendable {
    /// Percent without load.
    public var idle: Double
    /// Percent more at load 1.
    public var perLoad: Double
  }

  /// Its name.
  public var name: String
  /// Processor use.
  public var cpu: Profile
  /// Memory use.
  public var memory: Profile
  /// Response time in ms without load.
  public var latency: Double
  /// Standard deviation of its response time, as a share.
  public var noise: Double
}
