extension SVGRewriter {
  /// Writes an attribute again: ids and references renamed, numbers shortened, styles as attributes of their own.
  mutating func append(_ attribute: SVGTag.Attribute) {
    let (name, value) = (source[attribute.name], source[attribute.value])
    if name.elementsEqual("id".utf8) {
      guard let number = numbers[value] else { return }
      open(name)
      appendID(number)
    } else if name.elementsEqual("style".utf8) {
      append(style: value)
      return
    } else if let sign = value.firstIndex(of: UInt8(ascii: "#")) {
      let rest = value[(sign + 1)...]
      let end = rest.firstIndex(of: UInt8(ascii: ")")) ?? rest.endIndex
      open(name)
      append(value[...sign])
      appendID(numbers[rest[..<end]] ?? 0)
      append(value[end...])
    } else if name.elementsEqual("d".utf8) {
      open(name)
      PathShortener.append(value, grain: .pixels, to: &output)
    } else if name.count == 1, let number = Hundredths(value) {
      open(name)
      number.append(to: &output)
    } else {
      append(name: name, value: value)
      return
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func append(style: ArraySlice<UInt8>) {
    if let known = styles[style] {
      append(known)
      return
    }
    let start = output.count
    for declaration in style.split(separator: UInt8(ascii: ";")) { append(declaration: declaration) }
    styles[style] = Array(output[start...])
  }

  private mutating func append(declaration: ArraySlice<UInt8>) {
    let trimmed = declaration.drop { $0 == 0x20 }
    guard let colon = trimmed.firstIndex(of: UInt8(ascii: ":")) else { return }
    append(name: trimmed[..<colon], value: trimmed[(colon + 1)...])
  }

  /// Writes a plain attribute, unless its value is the one it has anyway.
  private mutating func append(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
    let isInitial = SVGRewriter.initialValues.contains {
      name.elementsEqual($0.name.utf8) && value.elementsEqual($0.value.utf8)
    }
    if isInitial { return }
    open(name)
    if let color = SVGRewriter.hexadecimal(value) {
      append(color)
    } else {
      append(value)
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func open(_ name: ArraySlice<UInt8>) {
    output.append(UInt8(ascii: " "))
    append(name)
    append("=\"".utf8)
  }

  /// Writes the id numbered `number`: short, since it is written with every letter drawn.
  mutating func appendID(_ number: Int) {
    append(idPrefix)
    output.append(UInt8(ascii: "-"))
    append(String(number, radix: 36).utf8)
  }

  /// What the file gives all its marks: most are lines, and all are joined round.
  static let inherited = " fill=\"none\" stroke-linejoin=\"round\"".utf8

  /// Values that SVG, or the file as a whole, gives these attributes where they are not written.
  private static let initialValues: [(name: String, value: String)] = [
    ("fill", "none"), ("fill-opacity", "1"), ("fill-rule", "nonzero"), ("clip-rule", "nonzero"), ("stroke", "none"),
    ("stroke-opacity", "1"), ("stroke-width", "1"), ("stroke-linecap", "butt"), ("stroke-linejoin", "round"),
    ("stroke-miterlimit", "4"),
  ]

  /// `rgb(8.627451%,27.45098%,79.215686%)` as `#1646ca`; nil for anything else.
  static func hexadecimal(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard value.starts(with: "rgb(".utf8), value.last == UInt8(ascii: ")") else { return nil }
    let shares = value.dropFirst(4).dropLast().split(separator: UInt8(ascii: ","))
    guard shares.count == 3 else { return nil }
    var text = [UInt8(ascii: "#")]
    for share in shares {
      guard share.last == UInt8(ascii: "%"), let percent = Hundredths(share.dropLast()) else { return nil }
      // Steps of 1/255 are 0.39 % apart, so hundredths of a per cent tell them apart.
      let channel = (percent.value * 255 + 5_000) / 10_000
      text.append(digits[channel / 16 % 16])
      text.append(digits[channel % 16])
    }
    return text
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
