import Pages
import Templates
import TestSupport
import Testing

/// Pages use the scales of sizes and distances, as drawings do.
@Suite struct StyleSheetTests {
  @Test func setsNoSizeAndNoDistanceOutsideTheScales() throws {
    let css = try #require(Templates.embedded["assets/site.css"])
    // Printed sizes are in points; the verdict grows with the window between two steps of the scale.
    let allowed = css.replacing("clamp(var(--type-figure), 1.2rem + 2.9vw, var(--type-verdict))", with: "")
    let declaration = /(?:font|font-size|padding[a-z-]*|margin[a-z-]*|gap|column-gap|row-gap):[^;}]*[0-9.](?:rem|px)/
    #expect(allowed.matches(of: declaration).map { String($0.output) } == [])
    #expect(css.contains("var(--type-note)") && css.contains("var(--space-base)"))
  }

  @Test func bringsTheTitleToPaperAsAStringAndNothingElse() throws {
    let site = try Site(SmallShop(title: "A \"shop\"; } * { x \\ é\n", weeks: 3).dataset)
    let line = try #require(try site.text("assets/site.css").split(separator: "\n").last)
    #expect(line == #":root{--running-title:"A \22 shop\22 \3b  \7d  \2a  \7b  x \5c  \e9 \a "}"#)
  }

  @Test(
    arguments: [
      ("", "", true), ("#1646ca", "#7a0050", true), (#"\22 "#, "", true),
      // An accent in the paper's colour hides links; an additional rule can do anything.
      ("#1646ca", "#ffffff", false), ("--ink:#1a1c1f", "--ink:#ffffff", false),
      ("--running-title:\"", "--running-title:\"\"}*{", false),
      ("}\n", "}\n*{display:none}\n", false), ("--running-title:\"A", "--running-title:\"\\", false),
    ])
  func isKnownInAnyLegibleAccentAndWithAnyTitle(part: String, instead: String, isKnown: Bool) throws {
    let css = try Site(SmallShop(title: "A \"shop\"", weeks: 3).dataset).text("assets/site.css")
    let assets = PublishedAssets(Templates.embedded)
    #expect(assets.isStyleSheet(part.isEmpty ? css : css.replacing(part, with: instead)) == isKnown)
  }

  @Test func scriptsArePublishedAsTheyAreKnown() throws {
    let site = try Site(SmallShop(weeks: 3).dataset)
    let assets = PublishedAssets(Templates.embedded)
    #expect(assets.files.count > 6 && assets.policies.count == 2)
    for file in assets.files { #expect(try site.text(file.path).utf8.elementsEqual(file.bytes), "\(file.path)") }
    for (path, start) in assets.assignments { #expect(try site.text(path).hasPrefix(start)) }
  }
}
