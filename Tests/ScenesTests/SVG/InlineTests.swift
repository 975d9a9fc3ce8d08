import Scenes
import TestSupport
import Testing

struct InlineTests {
  private func inline(_ shapes: [Shape], title: String = "Title", description: String = "Words.") -> String {
    let scene = Scene(width: 100, height: 50.5, title: title, description: description, shapes: shapes)
    return SceneSVG.inline(scene, idPrefix: "f1")
  }

  /// The text between the description and the end.
  private func body(_ shapes: [Shape]) -> String {
    let text = inline(shapes)
    guard let start = text.range(of: "</desc>"), text.hasSuffix("</svg>") else { return "not a scene: " + text }
    return String(text[start.upperBound...].dropLast("</svg>".count))
  }

  private func line(_ coordinates: (Double, Double)..., color: ColorToken = .ink, width: Double = 1) -> Shape {
    .path(
      Path(through: coordinates.map { Point(x: $0.0, y: $0.1) }), fill: nil, stroke: Shape.Stroke(color, width: width))
  }

  private func text(_ words: String, _ anchor: Shape.Anchor = .start, halo: Bool = false) -> Shape {
    .text(words, at: Point(x: 5, y: 12.25), style: .label, color: .quietInk, anchor: anchor, halo: halo)
  }

  @Test func namesAndDescribesItself() throws {
    let svg = try XML.parse(inline([], title: "A < B & \"C\"", description: "Fell\u{1} to\n0."))
    #expect(svg.name == "svg")
    #expect(svg.attributes["class"] == "scene" && svg.attributes["role"] == "img")
    #expect(svg.attributes["viewBox"] == "0 0 100 50.5")
    #expect(svg.attributes["aria-labelledby"] == "f1-t f1-d")
    #expect(svg.children.map(\.name) == ["title", "desc"])
    #expect(svg.children.map(\.text) == ["A < B & \"C\"", "Fell to 0."])
    #expect(svg.children.map { $0.attributes["id"] } == ["f1-t", "f1-d"])
  }

  @Test func writesPathsShort() {
    #expect(body([line((0, 0), (10.5, 0), (10.5, -3), (12, 4))]) == #"<path class="s-ink" d="M0 0h10.5v-3l1.5 7"/>"#)
    #expect(
      body([line((1.004, 1.006), (2.333_33, 2.666_67), (3, 3), width: 1.25)])
        == #"<path class="s-ink" stroke-width="1.25" d="M1 1.01l1.33 1.66.67.33"/>"#)
    let curve = Path([
      .move(Point(x: 1, y: 1)), .curve(Point(x: 1, y: 2), Point(x: 2, y: 3), end: Point(x: 3, y: 3)), .close,
    ])
    #expect(body([.path(curve, fill: .loss, stroke: nil)]) == #"<path class="f-loss" d="M1 1c0 1 1 2 2 2z"/>"#)
    let dashed = Shape.path(
      Path(through: [Point(x: 0, y: 0), Point(x: 1, y: 1)]), fill: nil,
      stroke: Shape.Stroke(.expected, dashes: [4, 2.5]))
    #expect(body([dashed]) == #"<path class="s-expected" stroke-dasharray="4 2.5" d="M0 0l1 1"/>"#)
  }

  /// Offsets are relative to the rounded pen position, so that rounding errors do not accumulate.
  @Test func roundingNeverAddsUp() throws {
    let points = (0...1_000).map { Point(x: Double($0) * 0.333_3, y: Double($0 % 7) * 1.111_1) }
    let svg = try XML.parse(inline([.path(Path(through: points), fill: nil, stroke: Shape.Stroke(.ink))]))
    let data = try #require(svg.children.last?.attributes["d"])
    let ends = PathReader.points(of: data)
    #expect(ends.count == points.count)
    for (drawn, meant) in zip(ends, points) {
      #expect(abs(drawn.x - meant.x) <= 0.051 && abs(drawn.y - meant.y) <= 0.051)
    }
  }

  @Test func joinsNeighboursOfOneKind() throws {
    let box = Rectangle(x: 1, y: 2, width: 3, height: 4)
    #expect(
      body([
        .rectangle(box, fill: .sequential(3), stroke: nil),
        .rectangle(box.translated(x: 5, y: 0), fill: .sequential(3), stroke: nil),
        .rectangle(box, fill: .sequential(4), stroke: nil),
      ])
        == #"<path class="f-sequential-3" d="M1 2h3v4h-3zm5 0h3v4h-3z"/><path class="f-sequential-4" d="M1 2h3v4h-3z"/>"#
    )
    #expect(body([line((0, 0), (1, 0)), line((0, 5), (1, 5))]) == #"<path class="s-ink" d="M0 0h1m-1 5h1"/>"#)
    let dots = [3.0, 8].map { Shape.circle(center: Point(x: $0, y: 4), radius: 1.75, fill: .series(2), stroke: nil) }
    #expect(body(dots) == #"<path class="d s-series-2" stroke-width="3.5" d="M3 4h0m5 0h0"/>"#)
  }

  /// Two filled outlines may run in opposite directions and would cancel out in one path; a shape with stroke and fill covers the previous
  /// one.
  @Test func joinsNothingThatWouldLookDifferent() throws {
    let outline = Path(through: [Point(x: 0, y: 0), Point(x: 9, y: 0), Point(x: 9, y: 9)], closed: true)
    let box = Rectangle(x: 1, y: 2, width: 3, height: 4)
    let stroke = Shape.Stroke(.ink)
    for shape in [Shape.path(outline, fill: .loss, stroke: nil), .rectangle(box, fill: .loss, stroke: stroke)] {
      #expect(try XML.parse(inline([shape, shape])).children.count == 4)
    }
    let ring = Shape.circle(center: Point(x: 3, y: 4), radius: 4, fill: .paper, stroke: Shape.Stroke(.ink, width: 2))
    #expect(
      body([ring])
        == #"<path class="d s-ink" stroke-width="10" d="M3 4h0"/><path class="d s-paper" stroke-width="6" d="M3 4h0"/>"#
    )
    #expect(try XML.parse(inline([ring, ring])).children.count == 6)
  }

  @Test func setsTextAsText() {
    #expect(
      body([text("a<b"), text("c"), text("d", .end), text("e", .middle, halo: true)])
        == #"<g class="t-label f-quiet-ink"><text x="5" y="12.25">a&lt;b</text><text x="5" y="12.25">c</text></g>"#
        + #"<g class="t-label f-quiet-ink e"><text x="5" y="12.25">d</text></g>"#
        + #"<g class="t-label f-quiet-ink m halo"><text x="5" y="12.25">e</text></g>"#)
  }

  @Test func fitsTextToTheMeasuredWidth() throws {
    let scene = Scene(
      width: 100, height: 50, title: "T", description: "D.", shapes: [text("Revenue"), text("abc"), text("Order")])
    let measurer = ApproximateMeasurer()
    let texts = try XML.parse(SceneSVG.inline(scene, idPrefix: "f1", measuredBy: measurer)).all
      .filter { $0.name == "text" }
    for (element, words) in zip(texts, ["Revenue", "abc", "Order"]) {
      let width = element.attributes["textLength"].flatMap(Double.init)
      // Three letters have the same width in any font, to within a pixel or two.
      #expect((width == nil) == (words.count <= 3))
      #expect(abs((width ?? 0) - measurer.width(of: words, style: .label)) <= 0.005 || width == nil)
    }
    #expect(texts.count == 3)
  }

  @Test func clipsGroups() {
    let group = Shape.group([line((0, 0), (1, 1))], clip: Rectangle(x: 1, y: 2, width: 3, height: 4))
    #expect(
      body([group, group])
        == #"<clipPath id="f1-c1"><rect x="1" y="2" width="3" height="4"/></clipPath>"#
        + #"<g clip-path="url(#f1-c1)"><path class="s-ink" d="M0 0l1 1"/></g>"#
        + #"<clipPath id="f1-c2"><rect x="1" y="2" width="3" height="4"/></clipPath>"#
        + #"<g clip-path="url(#f1-c2)"><path class="s-ink" d="M0 0l1 1"/></g>"#)
    #expect(body([.group([line((0, 0), (1, 1))], clip: nil)]) == #"<path class="s-ink" d="M0 0l1 1"/>"#)
  }

  @Test func drawsNothingFromNothing() {
    #expect(
      body([
        .path(Path(), fill: .ink, stroke: nil), .path(Path(through: [Point(x: 0, y: 0)]), fill: nil, stroke: nil),
        .rectangle(Rectangle(x: 0, y: 0, width: 1, height: 1), fill: nil, stroke: nil),
        .circle(center: Point(x: 0, y: 0), radius: 1, fill: nil, stroke: nil), .group([], clip: nil),
      ]) == "")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"x", "]]>", "a\u{0}\u{b}\u{fffe}b", "شكرا 12 שלום", "\u{202e}x", "👩‍👩‍👧",
    "&amp;", "--", "'",
  ])
  func hostileWordsStayWords(words: String) throws {
    let svg = try XML.parse(inline([text(words)], title: words, description: words))
    let kept = String(String.UnicodeScalarView(words.unicodeScalars.filter { $0.isDrawable }))
    let texts = svg.all.filter { ["title", "desc", "text"].contains($0.name) }.map(\.text)
    #expect(texts == [kept, kept, kept])
    #expect(svg.all.map(\.name).allSatisfy { ["svg", "title", "desc", "g", "text"].contains($0) })
  }

  @Test func aMonthOfHoursIsSmall() {
    let points = (0..<720).map { Point(x: 50 + Double($0) * 0.93, y: 120 + Double(($0 * $0 * 31) % 997) / 10) }
    let text = inline([.path(Path(through: points), fill: nil, stroke: Shape.Stroke(.ink))])
    #expect(text.utf8.count < 6_500)
  }

  @Test func holdsNoStyleAndNoForeignClass() throws {
    let shapes = Theme.tokens.flatMap { token -> [Shape] in
      [
        line((0, 0), (1, 1), color: token),
        .text("a", at: Point(x: 0, y: 0), style: .cell, color: token, anchor: .middle, halo: true),
        .circle(center: Point(x: 0, y: 0), radius: 2, fill: token, stroke: nil),
        .rectangle(Rectangle(x: 0, y: 0, width: 1, height: 1), fill: token, stroke: nil),
      ]
    }
    let svg = try XML.parse(inline(shapes))
    for element in svg.all {
      #expect(element.attributes["style"] == nil)
      for name in (element.attributes["class"] ?? "").split(separator: " ") {
        #expect(SceneStyleSheet.classes.contains(".\(name){") || name == "scene", "\(name) is not defined")
      }
    }
  }
}

extension String {
  /// The first range of `part`.
  fileprivate func range(of part: String) -> Range<Index>? {
    indices.lazy.compactMap { start in
      self[start...].hasPrefix(part) ? start..<self.index(start, offsetBy: part.count) : nil
    }.first
  }
}
