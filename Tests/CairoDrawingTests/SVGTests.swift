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
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" width="80" \
        height="40" viewBox="0 0 80 40" aria-labelledby="f-title f-desc"><title id="f-title">Sample</title>\
        <desc id="f-desc">A sample.</desc><g><rect x="0" y="0" width="80" height="40" fill="\(Theme.light[.paper].css)"/>\
        <path fill="\(Theme.light[.loss].css)" d="m10 10h50.5v20h-50.5z"/><path fill="none" stroke-width="1.5" \
        stroke-linejoin="round" stroke="\(Theme.light[.ink].css)" stroke-dasharray="4,2" d="m10 20 2.34-1.5v11.5"/></g></svg>

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
      "fig-1.a_B-" + $0.prefix(while: \.isNumber)
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
    #expect(text.contains("<g fill=\"\(paper)\" stroke=\"\(paper)\" stroke-width=\"3\" stroke-linejoin=\"round\"><use"))
    #expect(text.components("<use").count == 2)
    #expect(try !svg(SampleScenes.scene([SampleScenes.text("A")])).contains("stroke"))
  }

  @Test func drawsALetterOnceAndRefersToIt() throws {
    let text = try svg(SampleScenes.scene([SampleScenes.text("AAAAAAAA")]))
    #expect(text.components("<use").count == 8)
    #expect(text.components("<symbol").count == 1)
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
  /// The places where `piece` stands.
  fileprivate func components(_ piece: String) -> [Range<Index>] { ranges(of: piece) }
}
