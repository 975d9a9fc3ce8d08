import Analysis
import Datasets
import Testing
import Time

struct OnsetTests {
  private func onsets(of values: [Double], declared incident: Incident, step: Int = 3_600) throws -> IncidentFindings {
    let findings = Findings(of: Sample.dataset([Sample.series(values)], incidents: [incident], step: step))
    return try #require(findings.incidents.first)
  }

  private func hour(_ instant: Instant?) -> Int? { instant.map { Sample.start.seconds(until: $0) / 3_600 } }

  @Test(arguments: [299, 300, 301]) func findsTheHourItBeganWhateverWasDeclared(hour begin: Int) throws {
    let values = Sample.scaled(Sample.month(), by: 0.3, at: begin, length: 304 - begin)
    let found = try onsets(of: values, declared: Sample.incident(at: 300, length: 4))
    let onset = try #require(found.onsets.first)
    #expect(hour(onset.start) == begin)
    #expect(hour(onset.recovery) == 304)
    #expect(onset.direction == .down && onset.peak > 3.5)
    #expect(found.resolution == 3_600)
    #expect(found.measuredWindow?.start == onset.start)
  }

  @Test func ignoresWhatEndedBeforeTheIncident() throws {
    let values = Sample.scaled(Sample.month(), by: 3, at: 298, length: 1)
    let found = try onsets(of: values, declared: Sample.incident(at: 300, length: 4))
    #expect(found.onsets.isEmpty && found.measuredWindow == nil)
  }

  @Test func asksShortBucketsToPersist() throws {
    let month = Sample.month(spread: 0.02, count: 2_000)
    let blip = Sample.scaled(month, by: 3, at: 1_010, length: 1)
    let lasting = Sample.scaled(month, by: 3, at: 1_010, length: 8)
    let incident = Sample.incident(at: 1_000, length: 20, step: 600)
    #expect(try onsets(of: blip, declared: incident, step: 600).onsets.isEmpty)
    let found = try #require(onsets(of: lasting, declared: incident, step: 600).onsets.first)
    #expect(Sample.start.seconds(until: found.start) == 1_010 * 600)
  }

  @Test func staysOpenWhereTheDataEndFirst() throws {
    let values = Sample.scaled(Sample.month(), by: 0.3, at: 700, length: 20)
    let found = try onsets(of: values, declared: Sample.incident(at: 700, length: 20))
    #expect(try #require(found.onsets.first).recovery == nil)
    #expect(found.measuredWindow?.end == Sample.start.advanced(by: 720 * 3_600))
  }
}
