import Configuration
import Testing
import Text

@Suite struct LogoTests {
  private func svg(_ inside: String, attributes: String = "") -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"\(attributes)>\(inside)</svg>".utf8)
  }

  private func cleaned(_ inside: String, attributes: String = "") throws -> String {
    String(decoding: try Logo(svg(inside, attributes: attributes), file: "logo.svg").bytes, as: UTF8.self)
  }

  @Test func whatDrawsStays() throws {
    let drawing =
      "<defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"#fff\"></stop></linearGradient></defs>"
      + "<g fill=\"url(#a)\"><path d=\"M0 0h8v8z\"></path><use href=\"#b\"></use><text x=\"1\">A &amp; B</text></g>"
    #expect(
      try cleaned(drawing) == "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">\(drawing)</svg>\n")
  }

  @Test func whatEditorsAndCommentsTellIsLeftOut() throws {
    let told = try cleaned(
      "<!-- by Alice --><title>Secret</title><metadata><x xmlns=\"urn:x\">made by Alice</x></metadata>"
        + "<e:view xmlns:e=\"urn:editor\"><path d=\"M9 9\"/></e:view><?php run() ?><path d=\"M0 0\" e:id=\"Alice\" xmlns:e=\"urn:editor\"/>"
    )
    #expect(told == "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0\"></path></svg>\n")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<script> is not allowed"),
    ("<path onload=\"alert(1)\" d=\"M0 0\"/>", "the attribute onload of <path> runs"),
    ("<image href=\"https://example.org/a.png\"/>", "<image> is not allowed"),
    ("<foreignObject/>", "<foreignObject> is not allowed"), ("<a href=\"#x\"/>", "<a> is not allowed"),
    ("<animate attributeName=\"href\" to=\"javascript:1\"/>", "<animate> is not allowed"),
    ("<use href=\"https://example.org/a.svg#b\"/>", "the attribute href of <use>"),
    (
      "<use xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"data:image/svg+xml,x\"/>",
      "the attribute href of <use> runs code or refers to something outside"
    ),
    ("<rect fill=\"url(https://example.org/a#b)\"/>", "the attribute fill of <rect>"),
    ("<rect style=\"fill:url( 'https://example.org' )\"/>", "the attribute style of <rect>"),
    ("<style>@import 'https://example.org/a.css';</style>", "a style refers to something outside"),
    ("<style>a{b:u&#114;l(//example.org)}</style>", "a style refers to something outside"),
    ("<style>a{fill:url(\u{301}//example.org)}</style>", "a style refers to something outside"),
    ("<style>@\u{fe0f}import 'https://example.org'</style>", "a style refers to something outside"),
    ("<style>a{mask:image-set('//example.org/x.png' 1x)}</style>", "a style refers to something outside"),
    ("<style>a{b:\\75rl(x)}</style>", "a style refers to something outside"), ("<g>", "invalid XML"),
    ("<g/></g>", "invalid XML"),
  ])
  func whatRunsOrRefersElsewhereIsRefused(inside: String, message: String) {
    let error = #expect(throws: LogoError.self) { try Logo(svg(inside), file: "logo.svg") }
    #expect(error?.description.hasPrefix("logo.svg:1: \(message)") == true, "\(error?.description ?? "")")
  }

  @Test func aFaultIsToldWithItsLine() {
    let error = #expect(throws: LogoError.self) {
      try Logo(svg(String(repeating: "<g/>\n", count: 40) + "<script/>"), file: "logo.svg")
    }
    #expect(error?.line == 41)
  }

  @Test(arguments: [
    "<!DOCTYPE svg [<!ENTITY a \"x\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
    "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
  ])
  func entitiesAreRefused(text: String) {
    let error = #expect(throws: LogoError.self) { try Logo(Array(text.utf8), file: "logo.svg") }
    #expect(error?.fault == .entities)
  }

  @Test func aDocumentTypeWithoutEntitiesSaysNothing() throws {
    let type =
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
    #expect(
      try Logo(Array(type.utf8) + svg("<g/>"), file: "logo.svg").bytes == Logo(svg("<g/>"), file: "logo.svg").bytes)
  }

  @Test func attributesThatADocumentTypeAddsAreRefusedAlike() {
    let type = "<!DOCTYPE svg [<!ATTLIST path onload CDATA \"alert(1)\">]>"
    let error = #expect(throws: LogoError.self) {
      try Logo(Array(type.utf8) + svg("<path d=\"M0 0\"/>"), file: "logo.svg")
    }
    #expect(error?.fault == .attribute("onload", element: "path"))
  }

  /// Groups that each contain the previous one this number of times.
  private func nested(_ levels: Int, times: Int, by reference: (Int) -> String) -> String {
    "<defs><g id=\"a0\"><path d=\"M0 0h1v1z\"/></g>"
      + (1...levels).map { level in
        "<g id=\"a\(level)\">" + String(repeating: reference(level - 1), count: times) + "</g>"
      }.joined() + "</defs>" + reference(levels)
  }

  @Test func referencesThatGrowWithoutBoundsAreRefused() throws {
    let uses = nested(9, times: 10) { "<use href=\"#a\($0)\"/>" }
    let links = nested(9, times: 10) { "<use xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"#%61\($0)\"/>" }
    let patterns =
      (1...9).map { level in
        "<pattern id=\"a\(level)\">"
          + String(repeating: "<rect fill=\"url( '#a\(level - 1)' )\"/>", count: 10) + "</pattern>"
      }.joined() + "<rect style=\"fill:url(#a9)\"/>"
    let styled =
      "<style>" + (0...9).map { ".c\($0){fill:url(#a\($0))}" }.joined() + "</style>"
      + (0...9).map { level in
        "<pattern id=\"a\(level)\">" + String(repeating: "<rect class=\"c\(level)\"/>", count: 10) + "</pattern>"
      }.joined()
    let circle = "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"
    for drawing in [uses, links, patterns, styled, circle] {
      let error = #expect(throws: LogoError.self) { try Logo(svg(drawing), file: "logo.svg") }
      #expect(error?.fault == .expansion)
    }
    _ = try Logo(svg(nested(3, times: 10) { "<use href=\"#a\($0)\"/>" }), file: "logo.svg")
    _ = try Logo(
      svg(
        "<style>.a{fill:url(#g)}</style><linearGradient id=\"g\"><stop/></linearGradient>"
          + String(repeating: "<path class=\"a\"/>", count: 900)), file: "logo.svg")
  }

  @Test(arguments: ["", "<html></html>", "<svg></svg>", "\u{89}PNG"])
  func whatIsNoDrawingIsRefused(text: String) {
    #expect(throws: LogoError.self) { try Logo(Array(text.utf8), file: "logo.svg") }
    #expect(throws: LogoError.self) { try Logo(Array(text.utf8), file: "logo.png") }
  }

  @Test func whatIsTooLargeIsRefused() {
    let error = #expect(throws: LogoError.self) {
      try Logo(svg(String(repeating: " ", count: Logo.largestSize)), file: "logo.svg")
    }
    #expect(error?.description == "logo.svg: larger than 65536 bytes; simplify the picture, or save it smaller")
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [1, 2, 3, 4]
  }

  @Test func ofAPNGFileThePictureAloneStays() throws {
    let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    let head = signature + chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0])
    let tail = chunk("IDAT", [7]) + chunk("IEND", [])
    let logo = try Logo(
      head + chunk("tEXt", Array("Author\0Alice".utf8)) + chunk("eXIf", [9]) + tail + Array("behind".utf8),
      file: "Logo.PNG")
    #expect(logo.kind == .png)
    #expect(logo.bytes == head + tail)
    for cut in [8, 20, head.count, head.count + 5, head.count + tail.count - 1] {
      #expect(throws: LogoError.self) { try Logo(Array((head + tail)[..<cut]), file: "logo.png") }
    }
  }
}
