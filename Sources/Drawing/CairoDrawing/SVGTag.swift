/// A tag of an SVG file, as places in the file.
struct SVGTag {
  /// A name and the value between its quotes.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// The name of the element.
  private(set) var name: Range<Int>
  private(set) var attributes: [Attribute] = []
  /// Whether it ends an element.
  let isClosing: Bool
  /// Whether it begins an element and ends it.
  private(set) var isEmpty = false
  /// Whether it is the XML declaration or a comment.
  let isDeclaration: Bool
  /// The place after it.
  private(set) var end: Int
  private let nameBytes: ArraySlice<UInt8>

  /// The tag that begins with the `<` at `start`; nil where it never ends or an attribute has no value in quotes.
  init?(in source: [UInt8], at start: Int) {
    var position = start + 1
    guard position < source.count else { return nil }
    isClosing = source[position] == UInt8(ascii: "/")
    isDeclaration = source[position] == UInt8(ascii: "?") || source[position] == UInt8(ascii: "!")
    if isClosing { position += 1 }
    let nameEnd = source[position...].firstIndex(where: SVGTag.endsName) ?? source.count
    name = position..<nameEnd
    nameBytes = source[name]
    end = source.count
    position = nameEnd
    while position < source.count {
      switch source[position] {
      case UInt8(ascii: ">"):
        end = position + 1
        return
      case UInt8(ascii: "/"), UInt8(ascii: "?"):
        isEmpty = true
        position += 1
      case 0x20, 0x0a:
        position += 1
      default:
        guard let attribute = SVGTag.attribute(in: source, at: position) else { return nil }
        attributes.append(attribute)
        position = attribute.value.upperBound + 1
      }
    }
    return nil
  }

  /// Whether this is a tag of the element `name`.
  func hasName(_ name: String) -> Bool {
    nameBytes.elementsEqual(name.utf8)
  }

  private static func attribute(in source: [UInt8], at start: Int) -> Attribute? {
    guard let equals = source[start...].firstIndex(of: UInt8(ascii: "=")), equals + 1 < source.count,
      source[equals + 1] == UInt8(ascii: "\""),
      let quote = source[(equals + 2)...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return Attribute(name: start..<equals, value: (equals + 2)..<quote)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
