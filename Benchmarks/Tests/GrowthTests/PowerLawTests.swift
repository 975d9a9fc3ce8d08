import Testing

@testable import Growth

struct PowerLawTests {
  @Test(arguments: [0.0, 0.5, 1, 2])
  func findsThePower(of power: Double) throws {
    let points = [1e4, 1e5, 1e6].map { x in (x: x, y: 3 * exponential(x, power)) }
    #expect(abs(try #require(PowerLaw.exponent(points)) - power) < 1e-12)
  }

  @Test func liesBetweenSlopesThatDiffer() throws {
    // Slopes 0 and 1 of log y over log x at equal distances: least squares gives the mean.
    let exponent = try #require(PowerLaw.exponent([(x: 1, y: 1), (x: 10, y: 1), (x: 100, y: 10)]))
    #expect(abs(exponent - 0.5) < 1e-12)
  }

  @Test func saysNothingOfTooLittle() {
    #expect(PowerLaw.exponent([(x: 1, y: 1)]) == nil)
    #expect(PowerLaw.exponent([(x: 2, y: 1), (x: 2, y: 3)]) == nil)
    #expect(PowerLaw.exponent([(x: 1, y: 0), (x: 2, y: 3)]) == nil)
  }

  private func exponential(_ base: Double, _ power: Double) -> Double {
    switch power {
    case 0: 1
    case 0.5: base.squareRoot()
    case 1: base
    default: base * base
    }
  }
}
