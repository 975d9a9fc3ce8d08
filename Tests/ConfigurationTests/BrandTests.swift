import Configuration
import Scenes
import Testing
import Text
import YAML

@Suite struct BrandTests {
  private func brand(_ text: String) throws -> BrandDeclaration {
    let configuration = try Configuration.parse(
      "version: 1\ntables: [{file: a.csv, metrics: [x]}]\nbrand:\n  \(text)", file: "d.yaml")
    return try #require(configuration.brand)
  }

  @Test func readsTheWholeForm() throws {
    let brand = try brand(
      "title: Contoso\n  logo: {file: art/Logo.SVG, alt: A wave}\n  accent: \"#7A0050\"\n  footer: <b>Internal</b>")
    #expect(brand.title == "Contoso" && brand.footer == "<b>Internal</b>")
    #expect(brand.logo?.file == "art/Logo.SVG" && brand.logo?.alternative == "A wave")
    #expect(brand.livery.light[.accent].css == "#7a0050")
  }

  @Test func theDarkAccentFollowsFromTheLightOne() throws {
    let livery = try brand("accent: \"#7a0050\"").livery
    let dark = livery.dark[.accent]
    #expect(dark != livery.light[.accent])
    #expect(Theme.dark.accentGrounds.allSatisfy { dark.contrast(with: $0) >= 4.5 })
    #expect(try brand("accent: {light: \"#7a0050\", dark: \"#ff99cc\"}").livery.dark[.accent].css == "#ff99cc")
  }

  @Test func whatIsNotSaidIsTheUsual() throws {
    let brand = try brand("title: Contoso")
    #expect(brand.livery == .standard && brand.logo == nil && brand.footer == nil)
    #expect(try self.brand("logo: a.png").logo?.alternative == "Logo")
  }

  @Test(
    arguments: [
      ("titel: x", "d.yaml:4:3: unknown key “titel”; did you mean “title”?"),
      ("accent: red", "d.yaml:4:11: “red” is not a colour; write one such as \"#1646ca\", in quotation marks"),
      (
        "accent: #ff0000",
        "d.yaml:4:10: an accent is missing; without quotation marks `#` begins a comment; write accent: \"#1646ca\""
      ),
      (
        "accent: \"#ff0000\"",
        "d.yaml:4:11: the contrast of #ff0000 is 3.53 on the light band of an incident, and text needs 4.5; the nearest colour with enough contrast is "
          + "\"#de0000\""
      ),
      (
        "accent: {light: \"#7a0050\", dark: \"#7a0050\"}",
        "d.yaml:4:36: the contrast of #7a0050 is 1.47 on the dark band of an incident, and text needs 4.5; the nearest colour with enough contrast is "
          + "\"#ff12ae\""
      ),
      ("accent: {light: \"#7a0050\"}", "d.yaml:4:11: the key “dark” is missing; add `dark: …`"),
      ("logo: logo.gif", "d.yaml:4:9: “logo.gif” is not an SVG or PNG file; name one that ends in .svg or .png"),
      ("footer: ' '", "d.yaml:4:11: “ ” is empty or longer than 300 characters; write a short line of plain text"),
    ])
  func saysWhatIsWrongWhere(text: String, message: String) {
    let error = #expect(throws: YAMLError.self) { try brand(text) }
    #expect(error?.description == message)
  }
}
