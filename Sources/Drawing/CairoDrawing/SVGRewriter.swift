import Scenes

/// Makes a file of Cairo's SVG: the same drawing in a third of the bytes, and the same bytes each time.
///
/// Cairo numbers its surfaces per process and names its glyphs alike in every file; colours stand in `style` attributes
/// and numbers have six decimals. Here ids are numbered by first reference and prefixed, unused ones and the symbols
/// that carry them go, styles become attributes, and numbers are rounded. Letters become opaque, and of the size that
/// their `LetterCode` says.
struct SVGRewriter {
  let source: [UInt8]
  let idPrefix: [UInt8]
  /// Colour of the lines around letters.
  let paper: Color
  var output: [UInt8] = []
  /// Number of each id that something refers to.
  var numbers: [ArraySlice<UInt8>: Int] = [:]
  /// What each `style` becomes; a drawing has few.
  var styles: [ArraySlice<UInt8>: [UInt8]] = [:]

  /// For each element that is open, from the outermost inwards, whether it is not written.
  private var isLeftOut: [Bool] = []
  /// The letter whose outline comes next.
  var letter: ArraySlice<UInt8>?
  /// Letters without an outline, such as the space.
  var blanks: Set<ArraySlice<UInt8>> = []
  /// The text whose letters come next.
  var run: LetterRun?

  /// A rewriter for what Cairo wrote, of a drawing whose haloes are of the colour of `paper`.
  init(_ source: [UInt8], idPrefix: String, paper: Color) {
    self.source = source
    self.idPrefix = Array(idPrefix.utf8)
    self.paper = paper
  }

  /// The file, with `title` and `description` at its head.
  mutating func rewritten(title: String, description: String) throws(DrawingError) -> [UInt8] {
    output.reserveCapacity(source.count / 2)
    numberReferences()
    var position = 0
    var isSkippingSymbol = false
    while let start = source[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let tag = SVGTag(in: source, at: start) else {
        throw .refused(step: "SVG file", reason: "Cairo wrote what is no tag at byte \(start)")
      }
      position = tag.end
      if tag.isDeclaration { continue }
      if isSkippingSymbol {
        isSkippingSymbol = !(tag.isClosing && tag.hasName("symbol"))
      } else if tag.hasName("symbol"), !tag.isClosing, !isReferenced(tag) {
        isSkippingSymbol = true
      } else if tag.hasName("svg"), !tag.isClosing {
        appendRoot(tag, title: title, description: description)
      } else {
        append(tag)
      }
    }
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// Finds every `#name` up to its closing quote or bracket; Cairo writes colours without `#`.
  private mutating func numberReferences() {
    var position = 0
    while let sign = source[position...].firstIndex(of: UInt8(ascii: "#")) {
      let name = source[(sign + 1)...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }
      if numbers[name] == nil { numbers[name] = numbers.count + 1 }
      position = name.endIndex
    }
  }

  private func isReferenced(_ tag: SVGTag) -> Bool {
    id(of: tag).map { numbers[$0] != nil } ?? false
  }

  private func id(of tag: SVGTag) -> ArraySlice<UInt8>? {
    tag.attributes.first { source[$0.name].elementsEqual("id".utf8) }.map { source[$0.value] }
  }

  private mutating func appendRoot(_ tag: SVGTag, title: String, description: String) {
    append(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"".utf8)
    append(SVGRewriter.inherited)
    for attribute in tag.attributes {
      let name = source[attribute.name]
      if ["width", "height", "viewBox"].contains(where: { name.elementsEqual($0.utf8) }) {
        append(" ".utf8)
        append(name)
        append("=\"".utf8)
        append(source[attribute.value].filter { $0 != UInt8(ascii: "p") && $0 != UInt8(ascii: "x") })
        append("\"".utf8)
      }
    }
    let (titleID, descriptionID) = (idPrefix + Array("-title".utf8), idPrefix + Array("-desc".utf8))
    append(" aria-labelledby=\"".utf8)
    append(titleID + [UInt8(ascii: " ")] + descriptionID)
    append("\"><title id=\"".utf8)
    append(titleID)
    append("\">".utf8)
    append(XMLText.escaped(title))
    append("</title><desc id=\"".utf8)
    append(descriptionID)
    append("\">".utf8)
    append(XMLText.escaped(description))
    append("</desc>".utf8)
  }

  private mutating func append(_ tag: SVGTag) {
    if tag.isClosing {
      close(tag)
    } else if tag.hasName("symbol") {
      letter = id(of: tag)
      isLeftOut.append(true)
    } else if letter != nil {
      appendOutline(tag)
    } else if tag.hasName("use"), run != nil {
      appendLetter(tag)
    } else if tag.hasName("g"), let run = LetterRun(tag, in: source) {
      // Begun by its first letter that is not blank.
      self.run = run
      isLeftOut.append(true)
    } else if tag.hasName("g"), tag.attributes.isEmpty, !tag.isEmpty {
      isLeftOut.append(true)
    } else {
      append("<".utf8)
      append(source[tag.name])
      for attribute in tag.attributes { append(attribute) }
      append(tag.isEmpty ? "/>".utf8 : ">".utf8)
      if !tag.isEmpty { isLeftOut.append(false) }
    }
  }

  private mutating func close(_ tag: SVGTag) {
    if tag.hasName("symbol") { letter = nil }
    let endsRun = run?.isOpen == true
    if tag.hasName("g") { run = nil }
    if isLeftOut.popLast() == true, !endsRun { return }
    append("</".utf8)
    append(source[tag.name])
    append(">".utf8)
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    output.append(contentsOf: bytes)
  }
}
