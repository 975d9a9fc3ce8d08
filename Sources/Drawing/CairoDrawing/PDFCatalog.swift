/// What Cairo 1.16 cannot be told of a PDF file: its language, and that viewers are to show its title for its name.
///
/// Both belong into the catalog, which Cairo writes as the last object before the table of places; what is put into it moves
/// nothing but that table.
///
/// - Source: ISO 32000-1, 7.5.4 and 7.5.5 (file structure), 12.2 (viewer preferences), 14.9.2 (natural language).
struct PDFCatalog {
  /// A PDF file that Cairo wrote.
  let file: [UInt8]

  /// The file in `language`, a tag such as `en`; nil where the file is not built as expected.
  func bytes(in language: String) -> [UInt8]? {
    guard let catalog = last("/Type /Catalog\n"), let table = last("\nxref\n"), catalog < table,
      let start = last("startxref\n"), let end = file[start...].firstIndex(of: UInt8(ascii: "%")),
      // Nothing but the rest of the catalog lies between it and the table.
      Self.count("endobj", in: file[catalog..<table]) == 1, language.utf8.allSatisfy(Self.isTagCharacter)
    else { return nil }
    let entries = Array("   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n".utf8)
    let place = catalog + "/Type /Catalog\n".utf8.count
    return file[..<place] + entries + file[place..<start]
      + Array("startxref\n\(table + 1 + entries.count)\n".utf8) + file[end...]
  }

  private static func isTagCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Place of the last `text` in the file, which stands near its end.
  private func last(_ text: String) -> Int? {
    let wanted = Array(text.utf8)
    var place = file.count - wanted.count
    while place >= 0 {
      if file[place] == wanted[0], file[place..<place + wanted.count].elementsEqual(wanted) { return place }
      place -= 1
    }
    return nil
  }

  private static func count(_ text: String, in bytes: ArraySlice<UInt8>) -> Int {
    let wanted = Array(text.utf8)
    return bytes.indices.count { bytes[$0...].starts(with: wanted) }
  }
}
