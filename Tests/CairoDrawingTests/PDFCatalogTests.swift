import CairoDrawing
import Testing

@Suite struct PDFCatalogTests {
  /// A file of three objects, of which the catalog is the second; `%` stands for a place in the file.
  private static func file(catalog: String = "2 0 obj\n<</Pages 3 0 R/Type/Catalog>>\nendobj\n") -> [UInt8] {
    let objects = [
      "1 0 obj\n<< /Title (/Type /Catalog) >>\nendobj\n", catalog, "3 0 obj\n<< /Type /Pages >>\nendobj\n",
    ]
    var text = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for object in objects {
      let place = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - place.utf8.count) + place + " 00000 n \n"
      text += object
    }
    let start = text.utf8.count
    text += "xref\n0 4\n\(table)trailer\n<</Size 4/Root 2 0 R/Info 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  private func places(in text: String) -> [Int] {
    text.matches(of: /([0-9]{10}) 00000 n/).compactMap { Int($0.1) }
  }

  @Test func theCatalogIsFoundWhereverItStands() throws {
    let bytes = try #require(PDFCatalog(file: Self.file()).bytes(in: "de-AT"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(
        "<</Pages 3 0 R/Type/Catalog\n   /Lang (de-AT)\n   /ViewerPreferences << /DisplayDocTitle true >>>>"))
    for (index, place) in places(in: text).enumerated() {
      #expect(bytes[place...].starts(with: "\(index + 1) 0 obj".utf8))
    }
    let table = try #require(text.firstMatch(of: /startxref\n([0-9]+)/).flatMap { Int($0.1) })
    #expect(bytes[table...].starts(with: "xref\n".utf8))
  }

  @Test func whatIsBuiltOtherwiseIsRefused() {
    #expect(PDFCatalog(file: Self.file()).bytes(in: "de)") == nil)
    #expect(PDFCatalog(file: Self.file(catalog: "2 0 obj\n<< /Type /Page >>\nendobj\n")).bytes(in: "en") == nil)
    for length in 0..<Self.file().count - 7 {
      #expect(PDFCatalog(file: Array(Self.file()[..<length])).bytes(in: "en") == nil)
    }
  }
}
