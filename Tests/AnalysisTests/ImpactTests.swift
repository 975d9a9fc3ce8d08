import Analysis
import Datasets
import Testing
import Time

struct ImpactTests {
  private let outage = Sample.incident(at: 300, length: 3)

  private func impact(on values: [Double], aggregate: Metric.Aggregate = .sum, incidents: [Incident]) throws -> Impact {
    let findings = Findings(of: Sample.dataset([Sample.series(values, aggregate: aggregate)], incidents: incidents))
    return try #require(findings.incidents.first?.impacts.first)
  }

  @Test func findsWhatWasLost() throws {
    let usual = Sample.month(seed: 2)
    let impact = try impact(on: Sample.scaled(usual, by: 0.2, at: 300, length: 3), incidents: [outage])
    let truth = -0.8 * usual[300..<303].reduce(0, +)
    #expect(try abs(#require(impact.factor) - 0.2) < 0.02)
    #expect(try #require(impact.low) <= truth && truth <= #require(impact.high))
    #expect(impact.basis == .bothSides && impact.rule == .hourOfWeek && impact.isSum)
  }

  @Test func findsNothingWhereNothingHappened() throws {
    let impact = try impact(on: Sample.month(seed: 3), incidents: [outage])
    #expect(try #require(impact.low) < 0 && #require(impact.high) > 0)
    #expect(try #require(impact.pValue) > 0.05)
  }

  @Test func isEquivariantUnderScale() throws {
    let values = Sample.scaled(Sample.month(seed: 4), by: 0.5, at: 300, length: 3)
    let (one, other) = (
      try impact(on: values, incidents: [outage]), try impact(on: values.map { $0 * 8 }, incidents: [outage])
    )
    #expect(other.actual == 8 * one.actual)
    #expect(try abs(#require(other.expected) / #require(one.expected) - 8) < 1e-12)
    #expect(try abs(#require(other.low) / #require(one.low) - 8) < 1e-9)
    #expect(other.placebos == one.placebos && other.coverage == one.coverage && other.pValue == one.pValue)
  }

  @Test func doesNotLearnFromTheIncident() throws {
    let usual = Sample.month(seed: 5)
    let mild = try impact(on: Sample.scaled(usual, by: 0.9, at: 300, length: 3), incidents: [outage])
    let wild = try impact(on: Sample.scaled(usual, by: 900, at: 300, length: 3), incidents: [outage])
    #expect(try abs(#require(mild.expected) / #require(wild.expected) - 1) < 1e-9)
  }

  @Test func comparesMeansOfWhatDoesNotAddUp() throws {
    let impact = try impact(
      on: Sample.scaled(Sample.month(seed: 6), by: 3, at: 300, length: 3), aggregate: .mean, incidents: [outage])
    #expect(!impact.isSum)
    #expect(try #require(impact.expected) < 150)
    #expect(try abs(#require(impact.factor) - 3) < 0.3)
  }

  @Test func measuresDoubtOnDaysOfTheSameKindWhereOtherWeeksAreTooFew() throws {
    // Sundays sell half as much as Saturdays: the rule of other days has large errors on weekends, but not on weekdays.
    let values = Sample.month(seed: 11).enumerated().map { hour, value in
      (hour / 24 + 2) % 7 == 6 ? value * 0.5 : value
    }
    let incidents = [300, 300 + 168].map { Sample.incident("at-\($0)", at: $0, length: 3) }
    let impact = try impact(on: values, incidents: incidents)
    #expect(impact.rule == .hourOfDay)
    #expect(try #require(impact.high) - #require(impact.low) < 0.2 * #require(impact.expected))
  }

  @Test func leavesGapsOutOnBothSides() throws {
    var values = Sample.month(seed: 7)
    let whole = try impact(on: values, incidents: [outage])
    values[301] = .nan
    let gappy = try impact(on: values, incidents: [outage])
    #expect(gappy.missing == 1)
    #expect(try #require(gappy.expected) < 0.75 * #require(whole.expected))
    #expect(try abs(#require(gappy.factor) - 1) < 0.2)
  }

  @Test(arguments: [
    (0, Impact.Basis.afterOnly), (715, Impact.Basis.beforeOnly), (300, Impact.Basis.bothSides),
  ]) func saysFromWhichSideTheLevelCame(bucket: Int, basis: Impact.Basis) throws {
    let incident = Sample.incident(at: bucket, length: 3)
    let impact = try impact(on: Sample.month(seed: 8), incidents: [incident])
    #expect(impact.basis == basis)
    #expect(impact.low != nil)
  }

  @Test func givesNoIntervalFromTooFewPlacebos() throws {
    let incident = Sample.incident(at: 24, length: 8)
    let findings = Findings(of: Sample.dataset([Sample.series(Sample.month(count: 60))], incidents: [incident]))
    let found = try #require(findings.incidents.first)
    #expect(found.impacts[0].expected != nil && found.impacts[0].low == nil && found.impacts[0].coverage == nil)
    #expect(found.caveats.contains { $0.kind.name == "few-placebos" })
    #expect(found.character == .unknown)
  }

  @Test func addsRatherThanMultipliesWhereValuesMayBeNegative() throws {
    let values = Sample.month(seed: 9).enumerated().map { $1 - 70 + ((300..<303).contains($0) ? 50 : 0) }
    let impact = try impact(on: values, aggregate: .mean, incidents: [outage])
    #expect(try abs(#require(impact.difference) - 50) < 10)
    #expect(try #require(impact.low) > 0)
  }

  @Test func neverReportsASmallerPThanOneWindowAmongAll() throws {
    let values = Sample.scaled(Sample.month(seed: 10), by: 0, at: 300, length: 24)
    let impact = try impact(on: values, incidents: [Sample.incident(at: 300, length: 24)])
    #expect(try #require(impact.pValue) >= 24.0 / 720)
  }

  @Test func coversAsItSaysOverManySeeds() throws {
    let seeds = 1...60 as ClosedRange<UInt64>
    var policy = Policy()
    policy.maximumCorrelatedSeries = 0
    var covered = 0
    for seed in seeds {
      let data = Sample.dataset([Sample.series(Sample.month(seed: seed))], incidents: [outage])
      let impact = Findings(of: data, under: policy).incidents[0].impacts[0]
      if try #require(impact.low) <= 0, try #require(impact.high) >= 0 { covered += 1 }
    }
    // Nominal coverage 95 %: fewer than 51 of 60 occur in less than one case in 500.
    #expect(covered >= 51)
  }
}
