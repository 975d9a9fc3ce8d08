import Analysis
import Datasets
import TestSupport
import Testing
import Time

struct CorrelationTests {
  private static let shop = Findings(of: SyntheticShop(seed: 3).dataset).correlations
  private var findings: CorrelationFindings { Self.shop }

  @Test func tellsEveryPairInEveryWay() {
    let count = findings.order.count
    #expect(findings.pairs.count == count * (count - 1) / 2 * 8)
    let place = Dictionary(uniqueKeysWithValues: findings.order.enumerated().map { ($1, $0) })
    #expect(findings.pairs.allSatisfy { place[$0.first, default: 0] < place[$0.second, default: 0] })
  }

  @Test func showsTheSignTrap() throws {
    let trap = try #require(findings.partials.first)
    #expect(trap.isSignTrap && trap.raw > 0 && trap.high < 0)
    #expect(trap.first.metric.column == "latency" && trap.second.metric.column == "revenue")
  }

  @Test func keepsWhatIsLeftOfAPairWhoseSignTurns() throws {
    let trap = try #require(findings.partials.first)
    let rest = try #require(trap.residuals)
    let pairs = zip(rest.first, rest.second).filter { $0.isFinite && $1.isFinite }
    #expect(pairs.count == trap.count)
    // The residuals are in standard deviations, so their mean product is the coefficient.
    let product = pairs.map { $0 * $1 }.reduce(0, +) / Double(pairs.count)
    #expect(abs(product - trap.partial) < 1e-9)
    #expect(findings.partials.allSatisfy { $0.isSignTrap == ($0.residuals != nil) })
  }

  @Test func doesNotTakeASharedWeekForARelation() throws {
    var significant = 0
    let seeds = 1...400 as ClosedRange<UInt64>
    for seed in seeds {
      let series = [
        Sample.series("a", Sample.month(seed: seed)),
        Sample.series("b", Sample.month(seed: seed + 10_000), role: .orders),
      ]
      let pairs = Findings(of: Sample.dataset(series)).correlations.pairs
      let raw = try #require(pairs.first { $0.scope == .normal && $0.values == .raw && $0.method == .pearson })
      let adjusted = try #require(
        pairs.first { $0.scope == .normal && $0.values == .adjusted && $0.method == .pearson })
      #expect(raw.r > 0.8 && raw.pValue == nil && raw.qValue == nil)
      if try #require(adjusted.pValue) < 0.05 { significant += 1 }
    }
    #expect((0.03...0.08).contains(Double(significant) / Double(seeds.count)))
  }

  @Test func findsWhoLeads() throws {
    var noise = Noise(mixing: 9)
    let month = Sample.month(spread: 0)
    let push = noise.autoregressive(count: month.count, spread: 0.05, phi: 0.3)
    let own = noise.autoregressive(count: month.count, spread: 0.02, phi: 0.3)
    let latency = month.indices.map { 300 * (1 + push[$0]) }
    let revenue = month.indices.map { month[$0] * (1 + own[$0] - 0.8 * ($0 >= 3 ? push[$0 - 3] : 0)) }
    let found = Findings(
      of: Sample.dataset([Sample.series("revenue", revenue), Sample.series("latency", latency, role: .latency)]))
    let lag = try #require(found.correlations.lags.first)
    let peak = try #require(lag.peak)
    #expect(lag.lags[peak] == 3 && lag.correlations[peak] < -0.5)
    #expect(try #require(lag.pValue) < 0.001)
    #expect(try abs(lag.correlations[peak]) > #require(lag.nullLimit))
  }

  @Test func comparesNoMoreSeriesThanAllowed() {
    var policy = Policy()
    policy.maximumCorrelatedSeries = 4
    let findings = Findings(of: SyntheticShop(seed: 3).dataset, under: policy)
    #expect(findings.correlations.order.count == 4)
    #expect(findings.correlations.order.allSatisfy { $0.service == nil })
    #expect(findings.notices.contains { $0.kind.name == "correlations-capped" })
  }

  @Test func putsSeriesThatMoveAlikeSideBySide() throws {
    let (one, other) = (Sample.month(seed: 41), Sample.month(seed: 42))
    func near(_ values: [Double], _ seed: UInt64) -> [Double] {
      var noise = Noise(mixing: seed)
      return values.map { $0 * (1 + 0.005 * noise.normal()) }
    }
    let series = [("a", one), ("b", other), ("c", near(one, 1)), ("d", near(other, 2))].map { Sample.series($0, $1) }
    let order = Findings(of: Sample.dataset(series)).correlations.order.map(\.metric.column)
    let places = try ["a", "b", "c", "d"].map { try #require(order.firstIndex(of: $0)) }
    #expect(abs(places[0] - places[2]) == 1 && abs(places[1] - places[3]) == 1)
  }
}
