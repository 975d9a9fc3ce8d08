import Scenes

// Letters: one outline each, in steps of the em, and texts that place and scale them.
extension SVGRewriter {
  /// Writes the outline `path` of the letter at hand, or nothing where it is blank.
  mutating func appendOutline(_ path: SVGTag) {
    guard let letter, let number = numbers[letter],
      let data = path.attributes.first(where: { source[$0.name].elementsEqual("d".utf8) }), !data.value.isEmpty
    else {
      if let letter { blanks.insert(letter) }
      return
    }
    append("<path id=\"".utf8)
    appendID(number)
    append("\" d=\"".utf8)
    PathShortener.append(source[data.value], grain: .letters, to: &output)
    append("\"/>".utf8)
  }

  /// Writes the reference `use` to a letter of the run at hand, which its first one begins.
  mutating func appendLetter(_ use: SVGTag) {
    var letter: ArraySlice<UInt8>?
    var place = (x: 0.0, y: 0.0)
    for attribute in use.attributes {
      let (name, value) = (source[attribute.name], source[attribute.value])
      if name.elementsEqual("x".utf8) {
        place.x = Double(String(decoding: value, as: UTF8.self)) ?? 0
      } else if name.elementsEqual("y".utf8) {
        place.y = Double(String(decoding: value, as: UTF8.self)) ?? 0
      } else if value.first == UInt8(ascii: "#") {
        letter = value.dropFirst()
      }
    }
    guard let letter, !blanks.contains(letter), let number = numbers[letter], var run else { return }
    let origin = run.origin ?? (Hundredths(rounding: place.x), Hundredths(rounding: place.y))
    if !run.isOpen {
      run.origin = origin
      self.run = run
      begin(run, at: origin)
    }
    append("<use href=\"#".utf8)
    appendID(number)
    append("\"".utf8)
    appendSteps("x", from: origin.x, to: place.x, scale: run.code.scale)
    appendSteps("y", from: origin.y, to: place.y, scale: run.code.scale)
    append("/>".utf8)
  }

  private mutating func begin(_ run: LetterRun, at origin: (x: Hundredths, y: Hundredths)) {
    append("<g fill=\"".utf8)
    append(SVGRewriter.hexadecimal(run.fill) ?? Array(run.fill))
    if run.code.isHalo {
      let width = Int((Drawing.haloWidth / run.code.scale).rounded())
      append("\" stroke=\"\(paper.css)\" stroke-width=\"\(width)".utf8)
    }
    append("\" transform=\"translate(".utf8)
    origin.x.append(to: &output)
    append(" ".utf8)
    origin.y.append(to: &output)
    append(")scale(".utf8)
    // Sizes of letters are half pixels at the least, so that a step is whole thousandths of one.
    append("\(run.code.scale)".utf8)
    append(")\">".utf8)
  }

  /// Writes how many steps of the em lie between two places, unless there are none.
  private mutating func appendSteps(_ name: String, from origin: Hundredths, to place: Double, scale: Double) {
    let steps = Int(((place - Double(origin.value) / 100) / scale).rounded())
    if steps != 0 { append(" \(name)=\"\(steps)\"".utf8) }
  }
}
