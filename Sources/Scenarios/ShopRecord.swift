/// One step of the shop, in the whole units in which it is written: what adds up is exact.
public struct ShopRecord: Hashable, Sendable {
  /// Active users.
  public let activeUsers: Int
  /// Page views.
  public let pageViews: Int
  /// Orders: `activeUsers × conversion`, rounded.
  public let transactions: Int
  /// Mean value of an order in cents; also where there was none.
  public let orderValueCents: Int
  /// Thousandths of a percent.
  public let conversionMillis: Int
  /// Hundredths of a percent.
  public let bounceHundredths: Int
  /// Tenths of a millisecond.
  public let responseTenths: Int
  /// Thousandths of a percent.
  public let errorMillis: Int
  /// Hundredths of a request per second.
  public let requestHundredths: Int

  /// Revenue in cents: orders times their value, exactly.
  public var revenueCents: Int { transactions * orderValueCents }
}
