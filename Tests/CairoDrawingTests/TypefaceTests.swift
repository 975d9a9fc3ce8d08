import CairoDrawing
import Scenes
import Testing

@Suite struct TypefaceTests {
  let typeface: Typeface

  init() throws {
    typeface = try Inter.typeface()
  }

  @Test func saysWhichLettersItLacks() throws {
    let plain = try Typeface(regular: Inter.regular, semibold: Inter.semibold)
    let wider = try Typeface(regular: Inter.regular, semibold: Inter.semibold, fallbacks: [TinyFont.file])
    let texts = ["Aé \u{2068}" + TinyFont.alef, "決"]
    #expect(plain.missing(in: texts) == Set((TinyFont.alef + "決").unicodeScalars))
    #expect(wider.missing(in: texts) == ["決"])
  }

  @Test func setsFiguresOfOneWidth() {
    let widths = (0...9).map { typeface.width(of: "\($0)\($0)\($0)", style: .cell) }
    #expect(Set(widths).count == 1)
    #expect(widths[0] > 0)
  }

  @Test func kernsPairs() {
    let apart = typeface.width(of: "A", style: .title) + typeface.width(of: "V", style: .title)
    #expect(typeface.width(of: "AV", style: .title) < apart - 0.5)
  }

  @Test func growsInProportionToTheSize() {
    let (small, large) = (typeface.width(of: "Revenue", style: .label), typeface.width(of: "Revenue", style: .subtitle))
    #expect(abs(large / small - 13.0 / 12) < 1e-12)
    #expect(typeface.width(of: "Revenue", style: .name) > small)
  }

  @Test func measuresNothingAsZero() {
    #expect(typeface.width(of: "", style: .label) == 0)
    #expect(typeface.width(of: "\u{0}\u{7}\u{1B}", style: .label) == 0)
  }

  @Test(arguments: [
    ("a\u{7}b", "ab"), ("a\nb", "a b"), ("a\tb", "a b"), ("a\u{202E}b", "ab"), ("a\u{2066}b\u{2069}", "ab"),
    ("a\u{FFFF}b", "ab"), ("a\r\nb", "a  b"), ("日本", "??"),
  ])
  func measuresWhatIsDrawnInPlaceOfControlsAndUnknownLetters(text: String, drawn: String) {
    #expect(typeface.width(of: text, style: .label) == typeface.width(of: drawn, style: .label))
  }

  @Test func composesMarksWithTheirLetters() {
    #expect(typeface.width(of: "e\u{301}", style: .label) == typeface.width(of: "é", style: .label))
  }

  @Test func takesLettersFromFallbacks() throws {
    let wider = try Typeface(regular: Inter.regular, semibold: Inter.semibold, fallbacks: [TinyFont.file])
    let size = TextStyle.label.size
    #expect(wider.width(of: TinyFont.alef + TinyFont.bet, style: .label) == 2 * size)
    #expect(wider.width(of: "Revenue", style: .label) == typeface.width(of: "Revenue", style: .label))
  }

  @Test(arguments: [[], [1, 2, 3], Array("OTTO, but no font at all".utf8), Array(TinyFont.file.prefix(60))])
  func refusesBytesThatAreNoFont(bytes: [UInt8]) {
    #expect(throws: DrawingError.unreadableFont(name: "semibold")) {
      try Typeface(regular: Inter.regular, semibold: bytes)
    }
    #expect(throws: DrawingError.unreadableFont(name: "fallback 2")) {
      try Typeface(regular: Inter.regular, semibold: Inter.semibold, fallbacks: [TinyFont.file, bytes])
    }
  }

  @Test func measuresTheSameOnManyThreads() async {
    let texts = (0..<400).map { "\($0 * 7919) orders at AVATAR Ωж" }
    let serial = texts.map { typeface.width(of: $0, style: .name) }
    let concurrent = await withTaskGroup(of: (Int, Double).self) { [typeface] group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, typeface.width(of: text, style: .name)) }
      }
      var widths = [Double](repeating: 0, count: texts.count)
      for await (index, width) in group { widths[index] = width }
      return widths
    }
    #expect(concurrent == serial)
  }
}
