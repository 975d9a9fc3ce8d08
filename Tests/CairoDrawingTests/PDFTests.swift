import CairoDrawing
import Scenes
import Testing

@Suite struct PDFTests {
  let typeface: Typeface

  init() throws {
    typeface = try Inter.typeface()
  }

  private func pdf(_ scenes: [Scene], creation: Int = 1_717_113_600) throws -> String {
    let pages = try scenes.map { try Drawing(of: $0, typeface: typeface) }
    let details = PDFDetails(
      title: "Brief – “A”\u{7}", subject: "What it cost", author: "Shop", creator: "Debrief 1.2.3",
      keywords: ["outage", "payments"], creation: creation)
    let file = try PDFDocument(
      details, pages: pages.map { PDFDocument.Page($0, bookmarks: [PDFBookmark(title: "Suspects", top: 40)]) }
    ).file()
    // Latin-1: one byte per character.
    return String(String.UnicodeScalarView(file.map { Unicode.Scalar($0) }))
  }

  @Test func holdsEachSceneOnAPageOfItsSize() throws {
    let text = try pdf([SampleScenes.chart(), SampleScenes.scene([], width: 794, height: 1123)])
    #expect(text.hasPrefix("%PDF-1.4"))
    #expect(text.contains("/Count 2"))
    #expect(text.contains("/MediaBox [ 0 0 195 90 ]"))
    #expect(text.contains("/MediaBox [ 0 0 595.5 842.25 ]"))
    #expect(text.contains("/Outlines"))
    // The file's own title, and two entries for each page.
    #expect(text.ranges(of: "/Title").count == 5)
    #expect(text.contains("(Suspects)"))
  }

  @Test func embedsFontsAndKeepsTheText() throws {
    let text = try pdf([SampleScenes.chart()])
    #expect(text.contains("+Inter-Regular"))
    #expect(text.contains("+Inter-SemiBold"))
    #expect(text.contains("/FontFile3"))
    #expect(text.contains("/ToUnicode"))
  }

  @Test func saysWhatItIs() throws {
    let text = try pdf([SampleScenes.scene([])])
    #expect(text.contains("/Subject (What it cost)") && text.contains("/Author (Shop)"))
    #expect(text.contains("/Creator (Debrief 1.2.3)") && text.contains("/Keywords (outage, payments)"))
    #expect(text.contains("/Lang (en)") && text.contains("/DisplayDocTitle true"))
    #expect(text.contains("/CreationDate (20240531000000Z)") && text.contains("/ModDate (20240531000000Z)"))
  }

  @Test func findsItsObjectsWhereItsTableSays() throws {
    let text = try pdf([SampleScenes.chart()])
    let places = text.matches(of: /\n([0-9]{10}) 00000 n/).compactMap { Int($0.1) }
    #expect(places.count > 5)
    let scalars = Array(text.unicodeScalars)
    for (index, place) in places.enumerated() {
      let object = String(String.UnicodeScalarView(scalars[place..<min(place + 12, scalars.count)]))
      #expect(object.hasPrefix("\(index + 1) 0 obj"), "\(object)")
    }
    let table = try #require(text.firstMatch(of: /startxref\n([0-9]+)\n%%EOF/).flatMap { Int($0.1) })
    #expect(String(String.UnicodeScalarView(scalars[table..<table + 4])) == "xref")
  }

  @Test(arguments: [
    (0, "19700101000000"), (1_717_113_600, "20240531000000"), (951_782_399, "20000228235959"),
    (951_868_800, "20000301000000"), (4_107_542_399, "21000228235959"), (-1, "19691231235959"),
    (.max, "99991231235959"),
  ])
  func datesTheFileAsTold(creation: Int, date: String) throws {
    #expect(try pdf([SampleScenes.scene([])], creation: creation).contains("\(date)Z)"))
  }

  @Test func refusesADocumentWithoutPages() {
    #expect(throws: DrawingError.noPages) { try pdf([]) }
  }
}
