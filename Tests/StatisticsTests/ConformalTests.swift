import Statistics
import TestSupport
import Testing

struct ConformalTests {
  @Test func countsTheValueAmongThePlacebosOfItsSide() {
    #expect(Conformal.pValue(observed: -3, placebos: [1, -4, 3, 2]) == 4.0 / 5)
    #expect(Conformal.pValue(observed: 9, placebos: [1, .nan, 3]) == 2.0 / 3)
    #expect(Conformal.pValue(observed: 0, placebos: Array(repeating: 1, count: 99)) == 1)
    #expect(Conformal.pValue(observed: 9, placebos: []) == 1)
    #expect(Conformal.pValue(observed: .nan, placebos: [1]).isNaN)
  }

  /// SciPy 1.17.1: `monte_carlo_test([x], lambda size: placebos.reshape(size), lambda v, axis: v.take(0, axis),
  /// n_resamples=19, alternative="two-sided").pvalue`, which takes twice the lesser tail.
  @Test(arguments: [(2, 0.2), (-1.5, 0.2), (-0.25, 0.7), (3, 0.1), (-0.9, 0.4)] as [(Double, Double)])
  func agreesWithSciPyWhereTheLesserTailIsThatOfTheSide(observed: Double, p: Double) {
    let placebos = [
      1.2, -0.4, 0.3, 2.1, -1.7, 0.8, -0.2, 0.5, 1.9, -0.9, 0.1, -1.1, 0.7, 1.4, -0.6, 0.9, -0.3, 0.2, 1.1,
    ]
    #expect(isClose(Conformal.pValue(observed: observed, placebos: placebos), p))
  }

  @Test func takesTheOrderStatisticsOfNPlusOne() throws {
    let placebos = (-50...49).map(Double.init).reversed() as [Double]
    // ⌈101 × .05⌉ − 1 = 5.
    let interval = try #require(Conformal.interval(level: 0.9, placebos: placebos))
    #expect(interval == (-46, 45))
    // 100 × .05 = 5 is a whole number: the fifth value on either side has p = .1 exactly, and is inside.
    let whole = try #require(Conformal.interval(level: 0.9, placebos: Array(placebos[..<99])))
    #expect(whole == (-46, 46))
    let widest = try #require(Conformal.interval(level: 0.95, placebos: (-20...19).map(Double.init)))
    #expect(widest == (-20, 19))
  }

  @Test func holdsAnErrorOf0WhereAllPlacebosLieOnOneSide() throws {
    let interval = try #require(Conformal.interval(level: 0.9, placebos: (1...99).map(Double.init)))
    #expect(interval == (0, 96))
  }

  @Test func hasNoIntervalWithTooFewPlacebos() {
    #expect(Conformal.interval(level: 0.95, placebos: (1...39).map(Double.init)) == nil)
    #expect(Conformal.interval(level: 0.95, placebos: (1...39).map(Double.init) + [.nan]) == nil)
    #expect(Conformal.interval(level: 0.5, placebos: []) == nil)
  }

  @Test(arguments: [0.8, 0.9, 0.95, 0.99]) func intervalAndPAreOneTest(level: Double) {
    var noise = Noise(seed: 43)
    for count in 0..<260 {
      // Rounded to one decimal, so that many values are equal, and around a centre other than 0.
      let placebos = noise.normals(count).map { ($0 * 10 + Double(count % 7) - 3).rounded() / 10 }
      let interval = Conformal.interval(level: level, placebos: placebos)
      for observed in placebos.prefix(40) + noise.normals(10).map({ $0 * 3 }) + [0] {
        let isInside = interval.map { $0.low <= observed && observed <= $0.high } ?? true
        let p = Conformal.pValue(observed: observed, placebos: placebos)
        #expect(isInside == !Conformal.isRejected(p, level: level))
      }
    }
  }

  @Test func coversAsOftenAsItSaysWithFewPlacebos() throws {
    var noise = Noise(seed: 41)
    let runs = 2000
    var covered = 0
    for _ in 0..<runs {
      let interval = try #require(Conformal.interval(level: 0.9, placebos: noise.normals(20)))
      let value = noise.normal()
      if interval.low <= value && value <= interval.high { covered += 1 }
    }
    #expect((0.88...0.92).contains(Double(covered) / Double(runs)))
  }
}
