import Scenes

/// Letters of one size and colour in a row, as the group in which Cairo wrote them.
struct LetterRun {
  let code: LetterCode
  /// Their colour, as Cairo wrote it.
  let fill: ArraySlice<UInt8>
  /// Where the first letter that is not blank stands, in hundredths of a pixel; nil until it has come.
  var origin: (x: Hundredths, y: Hundredths)?

  /// Whether letters have been written.
  var isOpen: Bool { origin != nil }

  /// The run that begins with `group`; nil where that is another group.
  init?(_ group: SVGTag, in source: [UInt8]) {
    guard let style = group.attributes.first(where: { source[$0.name].elementsEqual("style".utf8) }) else { return nil }
    var values: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
    for declaration in source[style.value].split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      if parts.count == 2 { values[parts[0].drop { $0 == 0x20 }] = parts[1] }
    }
    guard let opacity = values[ArraySlice("fill-opacity".utf8)], let code = LetterCode(opacity: opacity),
      let fill = values[ArraySlice("fill".utf8)]
    else { return nil }
    (self.code, self.fill) = (code, fill)
  }
}
