import Statistics
import Testing

struct MomentsTests {
  @Test func agreesWithNumPy() throws {
    let moments = Moments(Fixture.shared.sample)
    let measured = [moments.mean, try #require(moments.variance), try #require(moments.standardDeviation)]
    #expect(isClose(measured, Oracle.moments))
    #expect((moments.count, moments.minimum, moments.maximum) == (101, 5.5, 16.5))
  }

  @Test func doesNotCancelFarFromZero() throws {
    let moments = Moments([4, 7, 13, 16].map { $0 + 1e9 })
    #expect(moments.mean == 1e9 + 10)
    #expect(moments.variance == 30)
  }

  @Test func knowsNothingOfNoValues() {
    let moments = Moments([.nan, .infinity])
    #expect(moments.count == 0)
    #expect(moments.mean.isNaN && moments.minimum.isNaN && moments.maximum.isNaN)
    #expect(moments.variance == nil && moments.standardDeviation == nil)
  }

  @Test func knowsNoSpreadOfOneValue() {
    let moments = Moments([.nan, -3])
    #expect((moments.count, moments.mean, moments.minimum, moments.maximum) == (1, -3, -3, -3))
    #expect(moments.variance == nil)
  }

  @Test func givesAConstantNoSpreadAtAll() {
    let moments = Moments(Array(repeating: 0.1, count: 1000))
    #expect(moments.mean == 0.1)
    #expect(moments.standardDeviation == 0)
  }

  @Test func staysFiniteForHugeValues() throws {
    let moments = Moments([-1e308, 1e308, 1e308])
    #expect(isRelativelyClose(moments.mean, 1e308 / 3))
    try #expect(isRelativelyClose(#require(moments.standardDeviation), 1e308 * (4.0 / 3).squareRoot()))
    #expect(moments.variance == nil)
  }
}
