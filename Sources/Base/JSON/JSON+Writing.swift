import Text

extension JSON {
  /// The value as JSON text that ends with a line feed: one space per level and one member or element per line; arrays and objects that
  /// contain no array or object are on one line.
  ///
  /// The text is safe inside an HTML `<script>` element: `<`, U+2028 and U+2029 are escaped.
  ///
  /// - Complexity: O(n) in the length of the text.
  public var text: String {
    var output = ""
    write(to: &output, indent: "")
    output += "\n"
    return output
  }

  private var isFlat: Bool {
    switch self {
    case .list(let elements): !elements.contains(where: \.hasParts)
    case .object(let members): !members.contains(where: \.value.hasParts)
    default: true
    }
  }

  private var hasParts: Bool {
    switch self {
    case .list, .object: true
    default: false
    }
  }

  func write(to output: inout String, indent: String) {
    switch self {
    case .null: output += "null"
    case .flag(let value): output += value ? "true" : "false"
    case .whole(let value): output += String(value)
    case .number(let value, let digits): output += DecimalText.text(of: value, digits: digits) ?? "null"
    case .text(let value): Self.write(value, to: &output)
    case .list(let elements):
      write(elements, between: ("[", "]"), to: &output, indent: indent) { element, output, indent in
        element.write(to: &output, indent: indent)
      }
    case .object(let members):
      write(members, between: ("{", "}"), to: &output, indent: indent) { member, output, indent in
        Self.write(member.name, to: &output)
        output += ":"
        member.value.write(to: &output, indent: indent)
      }
    }
  }

  private func write<Part>(
    _ parts: [Part], between brackets: (open: String, close: String), to output: inout String, indent: String,
    writingPart: (Part, inout String, String) -> Void
  ) {
    let inner = indent + " "
    let separator = isFlat ? "," : ",\n" + inner
    output += brackets.open
    if !isFlat { output += "\n" + inner }
    for (index, part) in parts.enumerated() {
      if index > 0 { output += separator }
      writingPart(part, &output, inner)
    }
    if !isFlat { output += "\n" + indent }
    output += brackets.close
  }

  static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      case "<", "\u{2028}", "\u{2029}", "\0"..<" ", "\u{7f}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
