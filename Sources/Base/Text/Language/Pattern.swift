/// A text with named placeholders: `{metric} came to {actual}`.
package struct Pattern: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    case place(String)
  }

  let pieces: [Piece]

  /// The pattern written in `source`; nil if a brace is not part of a placeholder, or a placeholder's name is not plain.
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

  /// The text with its placeholders as written.
  var source: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let name): "{\(name)}"
      }
    }.joined()
  }

  /// The literal text between its placeholders.
  var fixedTexts: [String] {
    pieces.compactMap { piece in
      if case .text(let text) = piece { text } else { nil }
    }
  }

  /// The names of its placeholders.
  var places: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .place(let name) = piece { name } else { nil }
      })
  }

  /// The text with each placeholder replaced by its value. `key` names the text in precondition failures.
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
