import Analysis
import Datasets
import TestSupport
import Testing
import Time

struct DetectionTests {
  private func detections(_ series: [Series], step: Int = 3_600) -> [Detection] {
    Findings(of: Sample.dataset(series, step: step)).detections
  }

  private func hours(_ detections: [Detection]) -> [Range<Int>] {
    detections.map {
      Sample.start.seconds(until: $0.window.start) / 3_600..<Sample.start.seconds(until: $0.window.end) / 3_600
    }
  }

  @Test func findsWhatNobodyDeclared() throws {
    let found = detections([Sample.series(Sample.scaled(Sample.month(), by: 0.3, at: 300, length: 3))])
    #expect(hours(found) == [300..<303])
    let only = try #require(found.first)
    #expect(only.direction == .worse && only.score > 6)
    #expect(only.movers.map(\.key.metric.column) == ["sales"])
    // The 13th day of the sample starts after 288 hours.
    #expect(only.title == "sales ↓, 12:00–15:00")
  }

  @Test func findsNothingWhereNothingHappened() {
    var alarms = 0
    for seed in 1...40 {
      alarms +=
        detections([
          Sample.series("sales", Sample.month(seed: UInt64(seed))),
          Sample.series(
            "latency", Sample.month(seed: UInt64(seed + 100)), aggregate: .mean, better: .lower, role: .latency),
        ]).count
    }
    #expect(alarms == 0)
  }

  @Test func raisesOneAlarmForAnEventThatFlickers() {
    var values = Sample.scaled(Sample.month(), by: 0.3, at: 300, length: 6)
    values[302] = Sample.month()[302]
    #expect(hours(detections([Sample.series(values)])) == [300..<306])
  }

  @Test func hearsSeveralFamiliesThatMoveALittleTogether() {
    func series(_ role: Metric.Role, _ seed: UInt64, _ factor: Double) -> Series {
      let usual = Sample.month(seed: seed, spread: 0.02)
      return Sample.series(
        role.rawValue, Sample.scaled(usual, by: factor, at: 300, length: 2), aggregate: .mean, better: .lower,
        role: role)
    }
    let roles: [Metric.Role] = [.latency, .errors, .resource, .other]
    let together = roles.enumerated().map { series($1, UInt64($0 + 1), 1.14) }
    let alone = roles.enumerated().map { series($1, UInt64($0 + 1), $0 == 0 ? 1.14 : 1) }
    #expect(hours(detections(together)) == [300..<302])
    #expect(detections(alone).isEmpty)
  }

  @Test func tellsGoodFromBad() {
    func direction(_ factor: Double, _ better: Metric.Better, _ role: Metric.Role) -> Detection.Direction? {
      let values = Sample.scaled(Sample.month(), by: factor, at: 300, length: 3)
      return detections([Sample.series("m", values, aggregate: .mean, better: better, role: role)]).first?.direction
    }
    #expect(direction(3, .higher, .money) == .better)
    #expect(direction(3, .lower, .latency) == .worse)
    #expect(direction(0.2, .lower, .errors) == .better)
    #expect(direction(3, .neither, .other) == .unclear)
  }

  @Test func isNamedAfterTheServiceThatMovedMost() {
    let errors = ["cart", "payment-api"].enumerated().map { place, service in
      Sample.series(
        "errors",
        Sample.scaled(Sample.month(seed: UInt64(place + 2)), by: place == 0 ? 1.5 : 4, at: 300, length: 3),
        service: service, aggregate: .mean, better: .lower, role: .errors)
    }
    let sales = Sample.series(Sample.scaled(Sample.month(), by: 0.1, at: 300, length: 3))
    #expect(detections([sales] + errors).map(\.title) == ["payment-api errors ↑, 12:00–15:00"])
  }

  @Test func tellsTheDatesOfAnEventOverMidnight() {
    let values = Sample.scaled(Sample.month(), by: 0.2, at: 310, length: 4)
    #expect(detections([Sample.series(values)]).map(\.title) == ["sales ↓, 2024-05-13 22:00–2024-05-14 02:00"])
  }

  @Test func hearsAMetricThatWasConstantAndThenMoved() {
    let up = (0..<720).map { (300..<303).contains($0) ? 60.0 : 100 }
    #expect(hours(detections([Sample.series(up, aggregate: .mean)])) == [300..<303])
  }

  @Test func asksShortBucketsToPersist() {
    var noise = Noise(mixing: 5)
    let usual = noise.autoregressive(count: 4 * 1_440, spread: 0.03).map { 100 * (1 + $0) }
    func found(_ length: Int) -> [Detection] {
      detections([Sample.series(Sample.scaled(usual, by: 0.1, at: 2_000, length: length))], step: 60)
    }
    #expect(found(2).isEmpty)
    #expect(found(5).count == 1)
  }

  @Test(
    arguments: [
      [], [1], [.nan], Array(repeating: .nan, count: 50), Array(repeating: 7, count: 50),
      Array(repeating: 0, count: 400),
      [1e300, -1e300], Array(repeating: 1e308, count: 60),
    ] as [[Double]])
  func bearsDegenerateData(values: [Double]) {
    #expect(detections([Sample.series(values)]).isEmpty)
  }

  @Test func isListedBesideDeclaredIncidentsAndAdoptedOnlyWithoutThem() {
    let series = Sample.series(Sample.scaled(Sample.month(), by: 0.3, at: 300, length: 3))
    let declared = Sample.incident(at: 100, length: 2)
    func found(_ incidents: [Incident], _ detection: Policy.Detection) -> Findings {
      var policy = Policy()
      policy.detection = detection
      return Findings(of: Sample.dataset([series], incidents: incidents), under: policy)
    }
    #expect(found([], .none).detections.isEmpty && found([], .none).incidents.isEmpty)
    #expect(found([], .listed).detections.count == 1 && found([], .listed).incidents.isEmpty)
    #expect(found([declared], .adopted).incidents.map(\.incident) == [declared])
    let adopted = found([], .adopted)
    #expect(adopted.incidents.map(\.incident.isDeclared) == [false])
    #expect(adopted.dataset.incidents.map(\.window) == adopted.detections.map(\.window))
    #expect(adopted.incidents.first?.character == .loss)
  }
}
