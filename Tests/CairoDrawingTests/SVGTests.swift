import CairoDrawing
import Scenes
import Testing

@Suite struct SVGTests {
  let typeface: Typeface

  init() throws {
    typeface = try Inter.typeface()
  }

  private func svg(_ scene: Scene, idPrefix: String = "f", theme: Theme = .light) throws -> String {
    String(decoding: try Drawing(of: scene, typeface: typeface, theme: theme).svg(idPrefix: idPrefix), as: UTF8.self)
  }

  @Test func writesShapesShort() throws {
    let line = Path(through: [Point(x: 10, y: 20), Point(x: 12.345, y: 18.5), Point(x: 12.345, y: 30)])
    let scene = SampleScenes.scene(
      [
        SampleScenes.bar(10, 10, 50.5, 20, .loss),
        .path(line, fill: nil, stroke: .init(.ink, width: 1.5, dashes: [4, 2])),
      ], width: 80, height: 40)
    #expect(
      try svg(scene) == """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" fill="none" \
        stroke-linejoin="round" width="80" height="40" viewBox="0 0 80 40" aria-labelledby="f-title f-desc">\
        <title id="f-title">Sample</title><desc id="f-desc">A sample.</desc><g>\
        <rect x="0" y="0" width="80" height="40" fill="\(Theme.light[.paper].css)"/>\
        <path fill="\(Theme.light[.loss].css)" d="m10 10h50.5v20h-50.5z"/><path stroke-width="1.5" \
        stroke="\(Theme.light[.ink].css)" stroke-dasharray="4,2" d="m10 20 2.34-1.5v11.5"/></g></svg>

        """)
  }

  @Test func escapesTitleAndDescription() throws {
    let scene = Scene(
      width: 10, height: 10, title: "<script>alert(\"1\")</script> & \u{0}co]]>", description: "a\u{8}\nb", shapes: [])
    let text = try svg(scene)
    #expect(text.contains(">&lt;script&gt;alert(\"1\")&lt;/script&gt; &amp; co]]&gt;</title>"))
    #expect(text.contains(">a b</desc>"))
  }

  @Test func prefixesEveryIDAndKeepsNoUnusedOne() throws {
    let text = try svg(SampleScenes.chart(), idPrefix: "fig-1.a_B")
    let ids = Set(text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    let references = text.split(separator: "#fig-1.a_B-").dropFirst().map {
      "fig-1.a_B-" + $0.prefix { $0 != "\"" && $0 != ")" }
    }
    #expect(ids.allSatisfy { $0.hasPrefix("fig-1.a_B-") })
    #expect(Set(references).union(["fig-1.a_B-title", "fig-1.a_B-desc"]) == Set(ids.map(String.init)))
    #expect(ids.count > 10)
  }

  @Test func needsNoStyleAttribute() throws {
    let text = try svg(SampleScenes.chart(), theme: .dark)
    #expect(!text.contains("style"))
    #expect(!text.contains("surface"))
    #expect(!text.contains("rgb("))
    #expect(text.contains("fill=\"\(Theme.dark[.paper].css)\""))
  }

  @Test func outlinesHaloedLettersInPaper() throws {
    let text = try svg(SampleScenes.scene([SampleScenes.text("A", halo: true)]))
    let paper = Theme.light[.paper].css
    // Three pixels, in steps of which 500 make an em.
    let width = Int((1500 / TextStyle.title.size).rounded())
    #expect(text.contains("<g fill=\"\(paper)\" stroke=\"\(paper)\" stroke-width=\"\(width)\" transform="))
    #expect(text.components("<use").count == 2)
    #expect(try !svg(SampleScenes.scene([SampleScenes.text("A")])).contains(" stroke="))
  }

  @Test func drawsALetterOnceAndRefersToItAtAnySize() throws {
    let text = try svg(
      SampleScenes.scene([SampleScenes.text("AA AA"), SampleScenes.text("AAAA", y: 80, style: .label)]))
    #expect(text.components("<use").count == 8)
    let weights: Set = [TextStyle.title.weight, TextStyle.label.weight]
    #expect(text.components("<path id=").count == weights.count)
    for style in [TextStyle.title, .label] { #expect(text.contains("scale(\(style.size / 500))")) }
  }

  @Test func placesLettersAsMeasured() throws {
    let text = try svg(SampleScenes.scene([SampleScenes.text("HH", x: 20, y: 50)]))
    let steps = typeface.width(of: "H", style: .title) / TextStyle.title.size * 500
    #expect(text.contains("translate(20 50)"))
    #expect(text.contains("<use href=\"#f-1\"/><use href=\"#f-1\" x=\"\(Int(steps.rounded()))\"/>"))
  }

  @Test func joinsMarksThatLookAlike() throws {
    func dot(_ x: Double, _ radius: Double) -> Shape {
      .circle(center: Point(x: x, y: 5), radius: radius, fill: .gain, stroke: nil)
    }
    let ring = Shape.circle(center: Point(x: 9, y: 9), radius: 3, fill: .gain, stroke: .init(.paper))
    let text = try svg(
      SampleScenes.scene([
        SampleScenes.bar(0, 0, 9, 9, .loss), SampleScenes.bar(9, 0, 9, 9, .loss), SampleScenes.bar(18, 0, 9, 9, .ink),
        dot(10, 2), dot(20, 2), dot(30, 4), ring, ring,
      ]))
    #expect(text.contains("d=\"m0 0h9v9h-9zm9 0h9v9h-9z\""))
    let gain = Theme.light[.gain].css
    #expect(text.contains("stroke-width=\"4\" stroke-linecap=\"round\" stroke=\"\(gain)\" d=\"m10 5h0m10 0h0\""))
    // Two colours of bars, two sizes of dots, and each ring over the previous one.
    #expect(text.components("<path").count == 6)
  }

  @Test func roundsLongLinesToTenths() throws {
    let points = (0..<200).map { Point(x: Double($0) * 0.87, y: 50 + Double($0 % 7) * 0.31) }
    let text = try svg(SampleScenes.scene([.path(Path(through: points), fill: nil, stroke: .init(.ink))]))
    #expect(text.contains("d=\"m0 50 .9.3.8.3 1.8.6.9.4.8.3.9-1.9"))
  }

  @Test func setsBaselinesOnHalfPixels() throws {
    let halves = try svg(SampleScenes.scene([SampleScenes.text("A", y: 50.5)]))
    #expect(try svg(SampleScenes.scene([SampleScenes.text("A", y: 50.3)])) == halves)
    #expect(try svg(SampleScenes.scene([SampleScenes.text("A", y: 50.2)])) != halves)
  }

  @Test func roundsSidesToWholePixels() throws {
    let text = try svg(SampleScenes.scene([], width: 79.6, height: 40.4))
    #expect(text.contains("width=\"80\" height=\"40\" viewBox=\"0 0 80 40\""))
  }

  @Test(arguments: ["", "1a", "a b", "a\"", "é", "-a", "a#"])
  func refusesPrefixesThatAreNoNames(prefix: String) throws {
    let drawing = try Drawing(of: SampleScenes.scene([]), typeface: typeface)
    #expect(throws: DrawingError.unusableIDPrefix(prefix)) { try drawing.svg(idPrefix: prefix) }
  }
}

extension String {
  /// The ranges of `piece`.
  fileprivate func components(_ piece: String) -> [Range<Index>] { ranges(of: piece) }
}
