import Pages
import Scenes
import TestSupport
import Testing

@Suite struct BrandTests {
  private static let logo = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n".utf8)
  private static let site = Result {
    try Site(
      SmallShop().dataset,
      brand: Brand(
        name: "Contoso <b>", logo: Brand.Logo(logo, ending: "svg", alternative: "A \"wave\""),
        footer: "<i>Internal</i>",
        livery: Livery(lightAccent: Color(0x7a0050), darkAccent: Color(0xff99cc))))
  }

  private let site: Site

  init() throws {
    site = try Self.site.get()
  }

  @Test func everyPageBearsNameLogoAndLine() throws {
    for path in site.pages {
      let page = try site.page(path)
      let title = try #require(page.all("title").first { $0.path == ["html", "head"] })
      #expect(title.text.hasSuffix(" – Contoso &lt;b&gt;") || path == "print.html", "\(path)")
      let picture = try #require(page.all("img").first)
      #expect(picture.attributes["alt"] == "A &quot;wave&quot;")
      let up = String(repeating: "../", count: path.count { $0 == "/" })
      #expect(picture.attributes["src"] == up + "assets/logo.svg")
      #expect(page.all("p").contains { $0.text == "&lt;i&gt;Internal&lt;/i&gt;" }, "\(path)")
      #expect(page.all("p").contains { $0.attributes["class"] == "name" && $0.text == "Contoso &lt;b&gt;" })
    }
    #expect(site.files["assets/logo.svg"] == Self.logo)
  }

  @Test func theStyleSheetTakesItsAccents() throws {
    let sheet = try site.text("assets/site.css")
    #expect(sheet.contains("--accent:#7a0050") && sheet.contains("--accent:#ff99cc"))
    #expect(!sheet.contains("--accent:\(Theme.light[.accent].css)"))
    #expect(!sheet.contains("--accent:\(Theme.dark[.accent].css)"))
  }

  @Test func withoutABrandThereIsNone() throws {
    let plain = try Site.shop.get()
    #expect(plain.files["assets/logo.svg"] == nil)
    #expect(try plain.page("index.html").all("img").isEmpty)
  }
}
