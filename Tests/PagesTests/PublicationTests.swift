import Datasets
import Pages
import TestSupport
import Testing
import Time

@Suite struct PublicationTests {
  private let plain: Site
  private let published: Site

  init() throws {
    plain = try Site.shop.get()
    published = try Self.site.get()
  }

  private static let address = "https://example.org/a&b/"
  private static let site = Result {
    let folder = try #require(SiteAddress(address))
    return try Site(
      SmallShop().dataset, publication: Publication(at: folder, date: Instant(unixSeconds: 1_717_200_000)))
  }

  @Test func anAddressAddsOnlyWhatTellsIt() throws {
    #expect(Set(published.files.keys).subtracting(plain.files.keys) == ["sitemap.xml"])
    #expect(Set(plain.files.keys).subtracting(published.files.keys).isEmpty)
    for (path, bytes) in plain.files where !path.hasSuffix(".html") { #expect(published.files[path] == bytes) }
    for path in plain.pages where path != "print.html" {
      let own = Self.address.replacing("&", with: "&amp;") + path
      var rest = try published.text(path)
      for line in [
        "<link rel=\"canonical\" href=\"\(own)\">\n", "<meta property=\"og:url\" content=\"\(own)\">\n",
      ] {
        #expect(rest.contains(line), "\(path)")
        rest = rest.replacing(line, with: "")
      }
      let image = /<meta property="og:image" content="[^"]*">/
      #expect(try rest.replacing(image, with: "") == plain.text(path).replacing(image, with: ""), "\(path)")
    }
  }

  @Test func theSitemapListsEveryPageOnce() throws {
    let map = try published.text("sitemap.xml")
    let places = map.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    #expect(
      places.sorted()
        == published.pages.filter { $0 != "print.html" }.map { "https://example.org/a&amp;b/\($0)" }.sorted())
    #expect(map.matches(of: /<lastmod>2024-06-01T00:00:00Z<\/lastmod>/).count == places.count)
  }

  @Test func everyPageTellsOtherSitesWhatItFinds() throws {
    for (site, start) in [(plain, ""), (published, Self.address)] {
      for path in site.pages where path != "print.html" {
        let page = try site.page(path)
        var told: [String: String] = [:]
        for element in page.all("meta") {
          guard let name = element.attributes["property"] ?? element.attributes["name"] else { continue }
          told[name] = element.attributes["content"]
        }
        #expect(told["og:title"] == page.all("h1").first?.text)
        #expect(told["og:description"] == told["description"])
        #expect(told["twitter:card"] == "summary_large_image")
        #expect(told["og:image:width"] == "1200" && told["og:image:height"] == "630")
        let image = path.hasPrefix("incidents/") ? path.replacing("index.html", with: "preview.png") : "preview.png"
        #expect(site.drawings.contains(image))
        let up =
          start.isEmpty && image == "preview.png" ? String(repeating: "../", count: path.count { $0 == "/" }) : ""
        let relative = start.isEmpty ? up + "preview.png" : image
        #expect(told["og:image"] == start.replacing("&", with: "&amp;") + relative, "\(path)")
      }
    }
  }

  @Test func isServedAsItIsByAHostThatWouldRewriteIt() {
    #expect(plain.files[".nojekyll"] == [])
  }
}
