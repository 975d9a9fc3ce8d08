import Foundation
import Testing

@Suite struct ReportDocumentTests {
  private let document: [String: Any]
  private let schema: [String: Any]

  init() throws {
    let site = try Site.shop.get()
    func object(_ path: String) throws -> [String: Any] {
      let data = Data(try #require(site.files[path]))
      return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
    document = try object("report.json")
    schema = try object("report.schema.json")
  }

  @Test func isTrueToItsSchema() {
    #expect(SchemaCheck(schema).faults(of: document) == [])
  }

  @Test func schemaFindsWhatIsMissingOrOfAnotherType() throws {
    var broken = document
    broken["zone"] = 3
    broken["grid"] = nil
    var incidents = try #require(broken["incidents"] as? [[String: Any]])
    incidents[0]["character"] = "odd"
    broken["incidents"] = incidents
    #expect(
      SchemaCheck(schema).faults(of: broken) == [
        "$.grid is missing", "$.incidents[0].character is none of the allowed values", "$.zone is no string",
      ])
  }

  @Test func schemaDescribesEveryField() {
    #expect(SchemaCheck(schema).unknownFields(of: document) == [])
  }

  @Test func holdsTheFieldsOthersRelyOn() throws {
    #expect(document["version"] as? Int == 1)
    #expect(document["zone"] as? String == "Etc/UTC")
    #expect((document["grid"] as? [String: Any])?["start"] as? String == "2024-04-29T00:00:00Z")
    let incident = try #require((document["incidents"] as? [[String: Any]])?.first)
    #expect(incident["slug"] as? String == "payment-outage")
    #expect(incident["start"] as? String == "2024-05-13T14:00:00Z")
    let impact = try #require((incident["impacts"] as? [[String: Any]])?.first)
    #expect(impact["metric"] as? String == "shop/revenue")
    let actual = try #require(impact["actual"] as? Double)
    let expected = try #require(impact["expected"] as? Double)
    #expect(abs(actual / expected - 0.2) < 0.02)
    let suspect = try #require((incident["suspects"] as? [[String: Any]])?.first)
    #expect(suspect["service"] as? String == "payment")
  }

  @Test func writesNoMoreThanNineDigits() throws {
    let text = String(decoding: try #require(try Site.shop.get().files["report.json"]), as: UTF8.self)
    for match in text.matches(of: /-?\d+\.(\d+)/) where !match.0.contains("T") {
      #expect(match.0.filter(\.isNumber).drop { $0 == "0" }.count <= 9, "\(match.0)")
    }
  }
}
