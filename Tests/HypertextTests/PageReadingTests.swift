import Hypertext
import TestSupport
import Testing

/// A page is parsed as a browser parses it, or its doubtful parts are reported.
@Suite struct PageReadingTests {
  private func page(_ text: String) -> HypertextPage { HypertextPage(Array(text.utf8)) }

  private func frame(_ body: String) -> String {
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>T</title></head>\n<body>\(body)</body></html>"
  }

  @Test func tellsElementsAttributesAndText() {
    let read = page(frame("<main><p CLASS=a title='x &amp; y'>Grün &lt; <b>3</b> €</p></main>"))
    #expect(read.faults.isEmpty)
    let paragraph = read.elements.first { $0.name == "p" }
    #expect(paragraph?["class"] == "a" && paragraph?["title"] == "x & y" && paragraph?["id"] == nil)
    #expect(paragraph?.line == 3)
    let texts = read.markup.compactMap { if case .text(let text) = $0 { text } else { nil } }
    #expect(texts.contains("Grün < ") && texts.contains(" €"))
  }

  @Test func endsWhatItBegins() {
    #expect(isBalanced(page("<ul><li>one<li>two</ul><br><p>three")))
  }

  /// Whether every element ends, the innermost first.
  private func isBalanced(_ page: HypertextPage) -> Bool {
    var open: [String] = []
    for step in page.markup {
      switch step {
      case .start(let element): open.append(element.name)
      case .end(let name): if open.popLast() != name { return false }
      default: break
      }
    }
    return open.isEmpty
  }

  @Test func knowsDrawings() {
    let read = page(
      frame(
        "<svg role=\"img\" viewBox=\"0 0 1 1\"><title>T</title><desc>D</desc><path d=\"M0 0h1\"/></svg><section></section>"
      ))
    #expect(read.faults.isEmpty)
    #expect(read.elements.map(\.name).suffix(5) == ["svg", "title", "desc", "path", "section"])
    #expect(read.elements.first { $0.name == "svg" }?["viewbox"] == "0 0 1 1")
  }

  @Test(arguments: [
    "<p>a & b", "<a href=x href=y>z</a>", "<p>\u{1}</p>", "<b><i></b></i>", "</p>", "<?php x ?>", "<p title=\"a>b",
  ])
  func namesWhatReadersCouldTakeDifferently(body: String) {
    #expect(!page(frame(body)).faults.isEmpty)
  }

  @Test func namesBytesThatAreNoText() {
    #expect(!HypertextPage(Array("<!DOCTYPE html><p>".utf8) + [0xff, 0xfe, 0x80] + Array("</p>".utf8)).faults.isEmpty)
  }

  @Test func survivesAnyDepth() {
    let read = page(String(repeating: "<div>", count: 300_000))
    #expect(read.elements.count <= HypertextPage.depthLimit)
    #expect(read.faults.contains { $0.text.contains("nested deeper") })
  }

  @Test func balancesNothingAndNoise() {
    #expect(page("").markup.isEmpty)
    var noise = Noise(seed: 1)
    let pieces = [
      "<", ">", "<a", "</", "<!--", "-->", "<script>", "</script>", "&#", "&amp;", "\"", "'", "=", "\0", "x", "<svg",
      "/>",
    ]
    for _ in 0..<2_000 {
      let text = (0..<40).map { _ in pieces[Int(noise.next() % UInt64(pieces.count))] }.joined()
      let read = page(text)
      #expect(isBalanced(read), "\(text.debugDescription)")
      #expect(read.faults.count <= HypertextPage.faultLimit)
    }
  }
}
