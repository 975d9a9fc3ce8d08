import Statistics
import Testing

struct ConformalTests {
  @Test func countsTheValueAmongItsPlacebos() {
    #expect(Conformal.pValue(observed: -3, placebos: [1, -4, 3, 2]) == 3.0 / 5)
    #expect(Conformal.pValue(observed: 9, placebos: [1, .nan, 3]) == 1.0 / 3)
    #expect(Conformal.pValue(observed: 9, placebos: []) == 1)
    #expect(Conformal.pValue(observed: .nan, placebos: [1]).isNaN)
  }

  @Test func takesTheOrderStatisticsOfNPlusOne() throws {
    let placebos = (1...99).map(Double.init).reversed() as [Double]
    let interval = try #require(Conformal.interval(level: 0.9, placebos: placebos))
    #expect(interval == (5, 95))
    let widest = try #require(Conformal.interval(level: 0.95, placebos: Array(placebos[..<39])))
    #expect(widest == (61, 99))
  }

  @Test func hasNoIntervalWithTooFewPlacebos() {
    #expect(Conformal.interval(level: 0.95, placebos: (1...38).map(Double.init)) == nil)
    #expect(Conformal.interval(level: 0.95, placebos: (1...38).map(Double.init) + [.nan]) == nil)
    #expect(Conformal.interval(level: 0.5, placebos: []) == nil)
  }

  @Test func coversAsOftenAsItSaysWithFewPlacebos() throws {
    var noise = Noise(seed: 41)
    let runs = 2000
    var covered = 0
    for _ in 0..<runs {
      let interval = try #require(Conformal.interval(level: 0.9, placebos: noise.normals(19)))
      let value = noise.normal()
      if interval.low <= value && value <= interval.high { covered += 1 }
    }
    #expect((0.88...0.92).contains(Double(covered) / Double(runs)))
  }
}
