import CairoDrawing
import Scenes
import Testing

@Suite struct PNGTests {
  let typeface: Typeface

  init() throws {
    typeface = try Inter.typeface()
  }

  private func picture(_ shapes: [Shape], scale: PixelScale = .single, theme: Theme = .light) throws -> Picture {
    try Picture(Drawing(of: SampleScenes.scene(shapes), typeface: typeface, theme: theme).png(scale: scale))
  }

  @Test(arguments: PixelScale.allCases)
  func paintsShapesWhereTheyAre(scale: PixelScale) throws {
    let shapes: [Shape] = [
      SampleScenes.bar(10, 10, 40, 20, .loss),
      .group([SampleScenes.bar(60, 10, 40, 20, .accent)], clip: Rectangle(x: 80, y: 0, width: 100, height: 20)),
      .circle(center: Point(x: 150, y: 50), radius: 10, fill: .gain, stroke: nil),
      .path(
        Path(through: [Point(x: 0, y: 80.5), Point(x: 200, y: 80.5)]), fill: nil,
        stroke: .init(.ink, width: 3, dashes: [20, 20])),
    ]
    let picture = try picture(shapes, scale: scale)
    func color(_ x: Double, _ y: Double) -> UInt32 {
      picture.color(Int(x * Double(scale.rawValue)), Int(y * Double(scale.rawValue)))
    }
    let theme = Theme.light
    #expect((picture.width, picture.height) == (200 * scale.rawValue, 100 * scale.rawValue))
    #expect(color(0, 0) == theme[.paper].hex)
    #expect(color(10, 10) == theme[.loss].hex)
    #expect(color(49.5, 29.5) == theme[.loss].hex)
    #expect(color(50, 30) == theme[.paper].hex)
    #expect(color(79, 15) == theme[.paper].hex)
    #expect(color(80, 19.5) == theme[.accent].hex)
    #expect(color(80, 20) == theme[.paper].hex)
    #expect(color(150, 50) == theme[.gain].hex)
    #expect(color(158, 58) == theme[.paper].hex)
    #expect(color(10, 80) == theme[.ink].hex)
    #expect(color(30, 80) == theme[.paper].hex)
  }

  @Test func blendsWhatCoversHalfAPixel() throws {
    let picture = try picture([SampleScenes.bar(10.5, 20.5, 40, 40, .ink)])
    let (ink, paper) = (Theme.light[.ink], Theme.light[.paper])
    func share(_ x: Int, _ y: Int) -> Double {
      (Double(paper.hex & 255) - Double(picture.color(x, y) & 255)) / (Double(paper.blue) - Double(ink.blue))
    }
    #expect(share(11, 21) == 1)
    #expect(abs(share(10, 30) - 0.5) < 0.01)
    #expect(abs(share(30, 20) - 0.5) < 0.01)
    #expect(abs(share(10, 20) - 0.25) < 0.01)
  }

  @Test func setsTextAsWideAsMeasured() throws {
    let text = "HILL 123 HILL"
    let width = typeface.width(of: text, style: .title)
    for (anchor, start) in [(Shape.Anchor.start, 150.0), (.middle, 150 - width / 2), (.end, 150 - width)] {
      let shape = SampleScenes.text(text, x: 150, y: 50, anchor: anchor)
      let picture = try Picture(
        Drawing(of: SampleScenes.scene([shape], width: 300), typeface: typeface).png(scale: .double))
      let ink = try #require(picture.inkedColumns(0..<200))
      // The side bearings of H and L are less than a tenth of an em.
      #expect(abs(Double(ink.lowerBound) / 2 - start) < 2)
      #expect(abs(Double(ink.upperBound) / 2 - (start + width)) < 2)
      #expect(picture.inkedColumns(0..<70) == nil)
      #expect(picture.inkedColumns(101..<200) == nil)
    }
  }

  @Test func runsHebrewFromRightToLeft() throws {
    let typeface = try Typeface(regular: Inter.regular, semibold: Inter.semibold, fallbacks: [TinyFont.file])
    func squares(_ text: String) throws -> ClosedRange<Int>? {
      let scene = SampleScenes.scene([SampleScenes.text(text, x: 20, style: .label)])
      return try Picture(Drawing(of: scene, typeface: typeface).png()).inkedColumns(0..<100)
    }
    let (alef, bet) = (TinyFont.alef, TinyFont.bet)
    // The square of alef is 9.6 wide at an em of 12.
    let first = try #require(try squares(alef + bet + bet))
    #expect((43...46).contains(first.lowerBound) && (53...56).contains(first.upperBound))
    let last = try #require(try squares(bet + bet + alef))
    #expect((20...22).contains(last.lowerBound) && (29...32).contains(last.upperBound))
  }

  @Test func setsNumbersLeftOfTheHebrewBeforeThem() throws {
    let typeface = try Typeface(regular: Inter.regular, semibold: Inter.semibold, fallbacks: [TinyFont.file])
    let text = TinyFont.alef + " 0"
    let width = typeface.width(of: text, style: .label)
    let scene = SampleScenes.scene([SampleScenes.text(text, x: 20, style: .label)])
    let picture = try Picture(Drawing(of: scene, typeface: typeface).png())
    // Background at the left edge and in a space near the tenth pixel, and the square of alef at the end.
    #expect(picture.color(30, 45) == Theme.light[.paper].hex)
    #expect(picture.color(Int(20 + width - 5), 45) == Theme.light[.ink].hex)
  }

  @Test func setsHaloedTextOffFromMarks() throws {
    func paper(_ halo: Bool) throws -> Int {
      let text = SampleScenes.text("HHHH", x: 40, color: .loss, halo: halo)
      return try picture([SampleScenes.bar(0, 0, 200, 100, .ink), text]).count(of: Theme.light[.paper].hex)
    }
    #expect(try paper(false) == 0)
    #expect(try paper(true) > 50)
  }

  @Test(arguments: [(1, 1), (2, 2), (5, 4), (20, 8)])
  func spendsNoMoreBitsThanColours(colors: Int, depth: Int) throws {
    let tokens = Theme.tokens.filter { $0 != .paper && $0 != .series(0) && $0 != .diverging(0) }
    let bars = (0..<colors).map { SampleScenes.bar(Double($0) * 5, 0, 5, 5, tokens[$0]) }
    let picture = try picture(bars)
    #expect(picture.palette.count == colors + 1)
    #expect(picture.depth == depth)
    for index in 0..<colors { #expect(picture.color(index * 5 + 2, 2) == Theme.light[tokens[index]].hex) }
  }

  @Test func keepsPaintExactWhereColoursAreTooMany() throws {
    var shapes: [Shape] = []
    for (index, token) in Theme.tokens.enumerated() {
      let x = Double(index % 10) * 20
      let y = Double(index / 10) * 24
      shapes.append(SampleScenes.bar(x, y, 20, 8, token))
      shapes.append(SampleScenes.text("Aey", x: x, y: y + 20, style: .name, color: token))
    }
    let picture = try picture(shapes)
    #expect(picture.palette.count > Theme.tokens.count)
    for (index, token) in Theme.tokens.enumerated() {
      #expect(picture.color(index % 10 * 20 + 10, index / 10 * 24 + 4) == Theme.light[token].hex, "\(token)")
    }
  }

  @Test func saysWhatItIsAndHowLarge() throws {
    let double = try picture([], scale: .double)
    #expect(double.chunks.map(\.type) == ["IHDR", "sRGB", "pHYs", "PLTE", "iTXt", "iTXt", "IDAT", "IEND"])
    // 192 dots per inch are 7,559 per metre.
    #expect(double.chunks[2].content == [0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1])
    #expect(try picture([]).chunks[2].content == [0, 0, 0x0e, 0xc4, 0, 0, 0x0e, 0xc4, 1])
    #expect(double.chunks[4].content == Array("Title\0\0\0\0\0Sample".utf8))
    #expect(double.chunks[5].content == Array("Description\0\0\0\0\0A sample.".utf8))
  }

  @Test func saysWhyAPictureIsTooLarge() throws {
    let drawing = try Drawing(of: SampleScenes.scene([], width: 20_000, height: 1), typeface: typeface)
    #expect {
      try drawing.png()
    } throws: { error in
      guard case .refused(step: "PNG file", _) = error as? DrawingError else { return false }
      return true
    }
  }
}
