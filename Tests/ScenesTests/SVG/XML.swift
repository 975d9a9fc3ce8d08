/// An element of a parsed document.
struct Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  /// The text directly inside it.
  var text = ""

  /// The element and all its descendants.
  var all: [Element] { [self] + children.flatMap(\.all) }
}

/// A small strict parser of XML 1.0: elements, attributes in double quotes, the five predefined entities; no declarations, comments or
/// processing instructions, which the writer never produces.
struct XML {
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The single element of `text`.
  static func parse(_ text: String) throws -> Element {
    var parser = XML(text)
    let element = try parser.element()
    guard parser.position == parser.scalars.count else { throw parser.fault("text after the root element") }
    return element
  }

  private mutating func element() throws -> Element {
    try expect("<")
    let name = try self.name()
    var attributes: [String: String] = [:]
    while peek == " " {
      position += 1
      let key = try self.name()
      try expect("=")
      try expect("\"")
      guard attributes.updateValue(try characters(until: "\""), forKey: key) == nil else {
        throw fault("attribute \(key) twice")
      }
      try expect("\"")
    }
    var element = Element(name: name, attributes: attributes)
    if peek == "/" {
      try expect("/")
      try expect(">")
      return element
    }
    try expect(">")
    while true {
      element.text += try characters(until: "<")
      if position + 1 < scalars.count, scalars[position + 1] == "/" { break }
      element.children.append(try self.element())
    }
    try expect("<")
    try expect("/")
    guard try self.name() == name else { throw fault("\(name) is closed by another name") }
    try expect(">")
    return element
  }

  private mutating func name() throws -> String {
    var name = String.UnicodeScalarView()
    while let scalar = peek,
      scalar == "-" || scalar == ":" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    {
      name.append(scalar)
      position += 1
    }
    guard let first = name.first, first.properties.isAlphabetic else { throw fault("a name is expected") }
    return String(name)
  }

  private mutating func characters(until end: Unicode.Scalar) throws -> String {
    var text = String.UnicodeScalarView()
    while let scalar = peek, scalar != end {
      position += 1
      switch scalar {
      case "<", ">": throw fault("a bare \(scalar)")
      case "&": text.append(try entity())
      case "\t", "\n", "\r": text.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff:
        throw fault("a character that XML forbids")
      default: text.append(scalar)
      }
    }
    guard peek != nil else { throw fault("the text ends early") }
    return String(text)
  }

  private mutating func entity() throws -> Unicode.Scalar {
    let entities: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    let name = try self.name()
    try expect(";")
    guard let scalar = entities[name] else { throw fault("the entity \(name) is not predefined") }
    return scalar
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func expect(_ scalar: Unicode.Scalar) throws {
    guard peek == scalar else { throw fault("\(scalar) is expected") }
    position += 1
  }

  private func fault(_ words: String) -> Malformed {
    Malformed(description: "character \(position): \(words)")
  }
}
