/// One step of one service, in the whole units in which it is written.
public struct ServiceRecord: Hashable, Sendable {
  /// Hundredths of a percent.
  public let cpuHundredths: Int
  /// Hundredths of a percent.
  public let memoryHundredths: Int
  /// Tenths of a millisecond.
  public let responseTenths: Int
}
