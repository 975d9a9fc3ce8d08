import Datasets
import Scenarios
import Testing
import Time

struct LabelsTests {
  @Test func labelsEachIncident() {
    let labels = """
      payment-gateway-outage,Payment gateway outage,outage,2024-05-07 14:00:00,2024-05-07 17:00:00,payment-api,\
      web-frontend;payment-api,hourly_revenue=0.15;transaction_count=0.1;avg_order_value=1.5;\
      avg_response_time_ms=4.5;error_rate_percent=25;requests_per_second=1.08;bounce_rate_percent=2.5;\
      conversion_rate_percent=0.1
      system-wide-slowdown,System-wide slowdown,slowdown,2024-05-15 19:00:00,2024-05-15 21:00:00,payment-api,\
      web-frontend;payment-api;inventory-service;recommendation-engine,hourly_revenue=0.6;\
      transaction_count=0.5;avg_order_value=1.2;avg_response_time_ms=2.8;error_rate_percent=8;\
      bounce_rate_percent=1.8;conversion_rate_percent=0.5
      flash-sale,Flash sale,sale,2024-05-21 10:00:00,2024-05-21 14:00:00,recommendation-engine,\
      web-frontend;payment-api;inventory-service;recommendation-engine,hourly_revenue=4.5;\
      transaction_count=9.36;avg_order_value=0.4808;avg_response_time_ms=1.8;error_rate_percent=3;\
      requests_per_second=5.2;active_users=5.2;page_views=5.2;bounce_rate_percent=0.7;conversion_rate_percent=1.8
      """
    let lines = Files(of: .shop).lines(of: .incidents).dropFirst()
    #expect(lines.joined(separator: "\n") == labels)
  }

  @Test func declaresTheSameToAReport() throws {
    let outage = try #require(Scenario.shop.declaredIncidents.first)
    #expect(outage.id == "payment-gateway-outage" && outage.rootService == "payment-api")
    #expect(outage.window.seconds == 3 * 3_600)
    #expect(Zone.utc.civil(at: outage.window.start).text == "2024-05-07 14:00:00")
    #expect(outage.declaredEffects.contains(Incident.Effect(column: "error_rate_percent", factor: 25)))
  }

  @Test func saysWhoCallsWhom() {
    #expect(
      Files(of: .shop).lines(of: .dependencies).dropFirst() == [
        "web-frontend,inventory-service", "web-frontend,payment-api", "web-frontend,recommendation-engine",
      ])
  }

  /// An incident that does not fit into the days does not occur at all.
  @Test(arguments: [(6, 0), (7, 1), (14, 1), (15, 2), (20, 2), (21, 3)])
  func leavesOutIncidentsBeyondTheDays(days: Int, count: Int) throws {
    let scenario = try Scenario.shop.adjusted(days: days)
    #expect(Files(of: scenario).lines(of: .incidents).count == count + 1)
    #expect(scenario.declaredIncidents.count == count)
  }

  @Test func movesIncidentsWithTheStart() throws {
    let start = try #require(CivilTime(year: 2023, month: 12, day: 31))
    let scenario = try Scenario.shop.adjusted(start: start)
    #expect(
      scenario.declaredIncidents.map { Zone.utc.civil(at: $0.window.start).text } == [
        "2024-01-06 14:00:00", "2024-01-14 19:00:00", "2024-01-20 10:00:00",
      ])
    #expect(scenario.time(at: 0).text == "2023-12-31 00:00:00")
  }
}
