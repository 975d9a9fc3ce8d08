/// A tag of a page as its text has it: attributes in order, values still escaped.
struct Tag {
  let name: String
  let isClosing: Bool
  let isSelfClosing: Bool
  var attributes: [(name: String, value: String?)]

  /// Reads what stands between `<` and `>`: sign by sign, since a mark behind a quote does not make it another.
  init(_ text: Substring) {
    var rest = text.unicodeScalars
    isClosing = rest.first == "/"
    if isClosing { rest.removeFirst() }
    isSelfClosing = rest.last == "/"
    if isSelfClosing { rest.removeLast() }
    let name = rest.prefix { !Tag.isSpace($0) }
    self.name = String(name)
    rest = rest.dropFirst(name.count)
    attributes = []
    while let start = rest.firstIndex(where: { !Tag.isSpace($0) }) {
      rest = rest[start...]
      let key = rest.prefix { $0 != "=" && !Tag.isSpace($0) }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else {
        attributes.append((String(key), nil))
        continue
      }
      rest.removeFirst()
      guard let quote = rest.popFirst(), let end = rest.firstIndex(of: quote) else { break }
      attributes.append((String(key), String(rest[..<end])))
      rest = rest[rest.index(after: end)...]
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" || scalar == "\t" }

  subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }.map { $0.value ?? "" }
  }

  /// The tag as text, with other attributes where `attributes` was changed.
  var text: String {
    let inner = attributes.map { name, value in
      if let value { " \(name)=\"\(value)\"" } else { " \(name)" }
    }
    return "<\(isClosing ? "/" : "")\(name)\(inner.joined())\(isSelfClosing ? "/" : "")>"
  }
}
