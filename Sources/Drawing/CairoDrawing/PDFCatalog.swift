/// Sets what Cairo cannot set in a PDF file: its language, and that viewers show its title instead of its file name.
///
/// Both belong into the catalog, which is found as a viewer finds it: the end of the file names the place of the table of objects, the
/// trailer behind the table names the catalog, and the table its place. What is put in moves what lies behind it.
///
/// - Source: ISO 32000-1, 7.5.4 and 7.5.5 (file structure), 12.2 (viewer preferences), 14.9.2 (natural language).
package struct PDFCatalog {
  /// A PDF file with a table of objects, as files up to version 1.4 have it.
  let file: [UInt8]

  /// The bytes of a PDF file.
  package init(file: [UInt8]) { self.file = file }

  /// An object that is in use, in the table.
  private struct Entry {
    /// Where its line of the table begins.
    let line: Int
    /// Where the object begins.
    let object: Int
  }

  /// Bytes of a line of the table.
  private static let lineLength = 20
  /// Digits of a place in the table.
  private static let digits = 10

  /// The file with `language`, a tag such as `en`; nil if the file has another structure or `language` is not a tag.
  package func bytes(in language: String) -> [UInt8]? {
    guard let start = startOfTable, let (entries, root) = table(at: start.table), let catalog = entries[root],
      let place = endOfType(in: catalog.object), language.utf8.allSatisfy(Self.isTagCharacter)
    else { return nil }
    let added = Array("\n   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>".utf8)
    func moved(_ old: Int) -> Int { old < place ? old : old + added.count }
    var result = file
    // From the back, so that places further to the front stay.
    result.replaceSubrange(start.digits, with: String(moved(start.table)).utf8)
    for entry in entries.values {
      let digits = String(moved(entry.object))
      let padded = String(repeating: "0", count: Self.digits - digits.utf8.count) + digits
      result.replaceSubrange(entry.line..<entry.line + Self.digits, with: padded.utf8)
    }
    result.insert(contentsOf: added, at: place)
    return result
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

  /// Where the table begins, and the digits at the end of the file that say so.
  private var startOfTable: (table: Int, digits: Range<Int>)? {
    let keyword = Array("startxref".utf8)
    var place = file.count - keyword.count
    while place > 0, !file[place...].starts(with: keyword) { place -= 1 }
    var words = PDFWords(file, from: place)
    guard words.next() == "startxref", let table = words.next().flatMap({ Int($0) }), file.indices.contains(table)
    else { return nil }
    return (table, (words.position - String(table).utf8.count)..<words.position)
  }

  /// The objects in use by their numbers, and the number of the catalog.
  private func table(at start: Int) -> (entries: [Int: Entry], root: Int)? {
    var words = PDFWords(file, from: start)
    guard words.next() == "xref" else { return nil }
    var entries: [Int: Entry] = [:]
    while let word = words.next(), word != "trailer" {
      guard let first = Int(word), let count = words.next().flatMap({ Int($0) }), count >= 0 else { return nil }
      for number in first..<first + count {
        guard let object = words.next().flatMap({ Int($0) }), words.next() != nil, let kind = words.next() else {
          return nil
        }
        // A place, a generation of five digits and a letter, each after the other's space.
        if kind == "n" { entries[number] = Entry(line: words.position - Self.lineLength + 2, object: object) }
      }
    }
    while let word = words.next(), word != "startxref" {
      if word == "/Root" { return words.next().flatMap { Int($0) }.map { (entries, $0) } }
    }
    return nil
  }

  /// Where the name of its type ends in the catalog, which begins at `object`.
  private func endOfType(in object: Int) -> Int? {
    guard file.indices.contains(object) else { return nil }
    var words = PDFWords(file, from: object)
    while let word = words.next(), word != "endobj" {
      if word == "/Type" { return words.next() == "/Catalog" ? words.position : nil }
    }
    return nil
  }
}

/// The words of a PDF file from a place on: names with their `/`, numbers, keywords; brackets are left out.
private struct PDFWords {
  private let file: [UInt8]
  /// The place after the last word.
  private(set) var position: Int

  init(_ file: [UInt8], from position: Int) {
    (self.file, self.position) = (file, max(0, position))
  }

  mutating func next() -> String? {
    while position < file.count, Self.ends(file[position]) { position += 1 }
    guard position < file.count else { return nil }
    let start = position
    position += 1
    while position < file.count, !Self.ends(file[position]), file[position] != UInt8(ascii: "/") { position += 1 }
    return String(decoding: file[start..<position], as: UTF8.self)
  }

  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
