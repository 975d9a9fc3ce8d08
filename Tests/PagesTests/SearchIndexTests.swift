import Foundation
import TestSupport
import Testing

@Suite struct SearchIndexTests {
  private func entries(_ site: Site) throws -> [[Any]] {
    let script = try site.text("assets/search-index.js")
    let list = try #require(script.wholeMatch(of: /globalThis\.debriefIndex = (.*);\n/)).1
    return try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[Any]])
  }

  private func titles(_ kind: Int, in entries: [[Any]]) -> [String] {
    entries.filter { $0[0] as? Int == kind }.compactMap { $0[1] as? String }
  }

  @Test func holdsPagesIncidentsServicesMetricsAndFigures() throws {
    let site = try Site.shop.get()
    let entries = try entries(site)
    #expect(titles(0, in: entries).contains("Correlations"))
    #expect(titles(1, in: entries) == ["Payment outage", "Flash sale"])
    #expect(Set(titles(2, in: entries)) == ["payment", "cart"])
    #expect(titles(3, in: entries).contains("Revenue"))
    #expect(titles(4, in: entries).count == site.drawings.count { $0.hasPrefix("figures/") && $0.hasSuffix(".svg") })
  }

  @Test func leadsToPlacesThatThereAre() throws {
    let site = try Site.shop.get()
    for entry in try entries(site) {
      let parts = try #require(entry[3] as? String).split(separator: "#").map(String.init)
      #expect(site.files[parts[0]] != nil, "\(parts)")
      if parts.count == 2 { #expect(try site.page(parts[0]).ids.contains(parts[1]), "\(parts)") }
    }
  }

  @Test func isDataWhateverStandsInNames() throws {
    let name = "</script>\u{2028}\"; alert(1); \""
    let site = try Site(SmallShop(services: [name], incidents: [name]).dataset)
    let script = try site.text("assets/search-index.js")
    #expect(!script.contains("<") && !script.contains("\u{2028}"))
    #expect(titles(1, in: try entries(site)) == [name])
  }
}
