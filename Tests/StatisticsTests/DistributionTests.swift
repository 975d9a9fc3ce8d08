import Statistics
import Testing

struct DistributionTests {
  @Test(arguments: zip([1e-300, 1e-12, 0.001, 0.025, 0.3, 0.5, 0.9, 0.975, 0.9999999], Oracle.normalQuantiles))
  func agreesWithSciPyOnNormalQuantiles(probability: Double, expected: Double) {
    #expect(isClose(Normal.quantile(probability), expected, within: 1e-12))
  }

  @Test(arguments: zip([-37, -8, -1.96, -0.1, 0, 0.5, 3, 8], Oracle.normalShares))
  func agreesWithSciPyOnNormalShares(value: Double, expected: Double) {
    #expect(isRelativelyClose(Normal.cdf(value), expected, within: 1e-12))
  }

  @Test func agreesWithSciPyOnStudent() {
    let cases = [(-40, 3), (-5, 0.7), (-2, 718), (-0.3, 1), (0, 4), (1, 2.5), (6, 30)]
    for ((t, degrees), (share, tail)) in zip(cases, zip(Oracle.studentShares, Oracle.studentTails)) {
      #expect(isRelativelyClose(StudentT.cdf(t, degrees: degrees), share, within: 1e-12))
      #expect(isRelativelyClose(StudentT.twoSided(t, degrees: degrees), tail, within: 1e-12))
    }
    let points = [(0.001, 1), (0.025, 7.5), (0.5, 3), (0.975, 718)]
    for ((probability, degrees), expected) in zip(points, Oracle.studentQuantiles) {
      #expect(isClose(StudentT.quantile(probability, degrees: degrees), expected, within: 1e-12))
    }
  }

  @Test(arguments: [0, 1, -0.5, 1.5, Double.nan])
  func hasNoQuantileOutsideZeroToOne(probability: Double) {
    #expect(Normal.quantile(probability).isNaN)
    #expect(StudentT.quantile(probability, degrees: 5).isNaN)
  }

  @Test func answersTheExtremesWithoutAFault() {
    #expect(Normal.cdf(-.infinity) == 0 && Normal.cdf(.infinity) == 1)
    #expect(Normal.cdf(.nan).isNaN)
    #expect(StudentT.cdf(-.infinity, degrees: 3) == 0 && StudentT.cdf(.infinity, degrees: 3) == 1)
    #expect(StudentT.twoSided(1e300, degrees: 3) == 0)
    #expect(StudentT.cdf(1, degrees: 0).isNaN && StudentT.cdf(1, degrees: .nan).isNaN)
    #expect(StudentT.cdf(.nan, degrees: 3).isNaN)
    #expect(isClose(StudentT.cdf(1.5, degrees: .infinity), Normal.cdf(1.5), within: 1e-12))
  }
}
