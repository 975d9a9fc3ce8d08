/// A text with named places: `{metric} came to {actual}`.
package struct Pattern: Hashable, Sendable {
  /// A part of it.
  enum Piece: Hashable, Sendable {
    case text(String)
    case place(String)
  }

  let pieces: [Piece]

  /// The pattern that `source` writes down; nil where a brace is not part of a place, or a place has no plain name.
  package init?(_ source: String) {
    var pieces: [Piece] = []
    var rest = Substring(source)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { return nil }
      let name = String(rest[rest.index(after: brace)..<end])
      guard !name.isEmpty, name.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
        return nil
      }
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      pieces.append(.place(name))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The text with its places as they are written.
  var source: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let name): "{\(name)}"
      }
    }.joined()
  }

  /// What stands between its places.
  var fixedTexts: [String] {
    pieces.compactMap { piece in
      if case .text(let text) = piece { text } else { nil }
    }
  }

  /// The names of its places.
  var places: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .place(let name) = piece { name } else { nil }
      })
  }

  /// The text with each place filled by the value of its name; `key` is what the text is called, for my own faults.
  func filled(with values: KeyValuePairs<String, String>, key: String) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .place(let name):
        guard let value = values.first(where: { $0.key == name })?.value else {
          preconditionFailure("the text \(key) has a place {\(name)} that is not given")
        }
        text += value
      }
    }
    return text
  }
}
