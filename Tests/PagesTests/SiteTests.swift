import Datasets
import TestSupport
import Testing
import Time

@Suite struct SiteTests {
  private let site: Site

  init() throws {
    site = try Site.shop.get()
  }

  @Test func hasAllPages() {
    #expect(
      site.pages == [
        "correlations/index.html", "data/index.html", "incidents/flash-sale/index.html",
        "incidents/payment-outage/index.html", "index.html", "method/index.html", "patterns/index.html", "print.html",
        "questions/index.html", "services/cart/index.html", "services/payment/index.html",
      ])
  }

  @Test func linksOnlyToWhatThereIs() throws {
    try LinkCheck(site).run()
  }

  @Test func givesEachPageOneHeadingAndTheOthersInOrder() throws {
    for path in site.pages {
      let page = try site.page(path)
      let levels = page.elements.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
      #expect(levels.filter { $0 == 1 }.count == 1, "\(path)")
      for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1, "\(path)") }
      #expect(page.elements.filter { $0.name.hasPrefix("h") && $0.name.count == 2 }.contains { $0.isBlank } == false)
    }
  }

  @Test func tellsPagesApartByTitleAndDescription() throws {
    let pages = try site.pages.map { try site.page($0) }
    let titles = pages.compactMap { page in page.all("title").first { $0.path == ["html", "head"] }?.text }
    let descriptions = pages.compactMap { page in
      page.all("meta").first { $0.attributes["name"] == "description" }?.attributes["content"]
    }
    #expect(Set(titles).count == pages.count)
    #expect(Set(descriptions).count == pages.count)
    #expect(!titles.contains("") && !descriptions.contains(""))
  }

  @Test func keepsToItsContentSecurityPolicy() throws {
    for path in site.pages {
      let page = try site.page(path)
      let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
      #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; style-src 'self';") == true)
      let run = page.all("script").filter { $0.attributes["type"] != "application/json" }
      #expect(run.allSatisfy { $0.attributes["src"] != nil && $0.text.isEmpty }, "\(path)")
      #expect(page.all("style").isEmpty, "\(path)")
      let names = page.elements.flatMap(\.attributes.keys)
      #expect(!names.contains { $0 == "style" || $0.hasPrefix("on") }, "\(path)")
    }
  }

  @Test func hasLandmarksAndASkipLink() throws {
    for path in site.pages {
      let page = try site.page(path)
      #expect(page.all("html").first?.attributes["lang"] == "en")
      #expect(page.all("main").map { $0.attributes["id"] } == ["content"])
      #expect(page.all("a").first?.attributes["href"] == "#content")
      #expect(!page.all("nav").isEmpty && page.all("nav").allSatisfy { $0.attributes["aria-label"] != nil })
      #expect(page.all("footer").count == 1)
    }
  }

  @Test func leavesNoSectionEmpty() throws {
    for path in site.pages {
      let page = try site.page(path)
      for body in page.all("div") where body.attributes["class"] == "body" {
        #expect(!body.isBlank, "\(path)")
      }
      for list in page.elements where ["ul", "ol", "dl", "tbody", "p", "li", "dd", "dt", "caption"].contains(list.name)
      {
        #expect(!list.isBlank, "\(path): \(list.name)")
      }
    }
  }

  @Test func drawsEachFigureForWideAndForNarrowScreensWithItsNumbers() throws {
    for path in site.pages where path != "questions/index.html" && path != "print.html" {
      let page = try site.page(path)
      for figure in page.all("figure") {
        let id = try #require(figure.attributes["id"])
        #expect(site.drawings.contains("figures/\(id).svg"))
        #expect(site.files["figures/\(id).csv"] != nil)
        #expect(page.ids.contains("wide_\(id)-t") && page.ids.contains("narrow_\(id)-t"))
      }
      #expect(page.all("svg").count == 2 * page.all("figure").count)
    }
  }

  @Test func stampsTablesWithScopesAndCaptions() throws {
    for path in site.pages {
      let page = try site.page(path)
      #expect(page.all("th").allSatisfy { ["row", "col"].contains($0.attributes["scope"]) }, "\(path)")
      #expect(page.all("caption").count == page.all("table").count, "\(path)")
      let regions = page.all("div").filter { $0.attributes["class"] == "table" }
      #expect(regions.count == page.all("table").count)
      #expect(regions.allSatisfy { $0.attributes["tabindex"] == "0" && $0.attributes["role"] == "region" })
    }
  }

  @Test func staysWithinItsBudget() throws {
    for path in site.pages {
      let count = try site.page(path).elements.count
      let size = site.files[path]?.count ?? 0
      #expect(count <= 5_000, "\(path)")
      #expect(size < 500_000, "\(path)")
    }
    let assets = site.files.filter { $0.key.hasPrefix("assets/") }.map(\.value.count).reduce(0, +)
    #expect(assets < 60_000)
  }

  /// All scripts that are equal in every report.
  @Test func keepsItsScriptsSmall() {
    let written = ["assets/report.js", "assets/search-index.js"]
    let scripts = site.files.filter { $0.key.hasSuffix(".js") && !written.contains($0.key) }
    #expect(scripts.count > 3)
    #expect(scripts.map(\.value.count).reduce(0, +) < 26_000)
  }

  @Test func choosesTheThemeBeforeAnythingIsDrawn() throws {
    let head = try site.page("index.html").elements.filter { $0.path == ["html", "head"] }
    let order = head.compactMap {
      $0.name == "script" || $0.name == "link" ? $0.attributes["src"] ?? $0.attributes["href"] : nil
    }
    #expect(order.prefix(2) == ["assets/theme.js", "assets/site.css"])
  }

  @Test func makesTheSameBytesAgain() throws {
    let again = try Site(SmallShop().dataset)
    #expect(again.files == site.files)
  }
}
