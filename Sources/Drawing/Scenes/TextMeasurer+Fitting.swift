extension TextMeasurer {
  /// `text` if it fits into `width`, otherwise as much of its start as fits with “…”; empty if not even one character fits. Characters are
  /// never split.
  ///
  /// - Complexity: O(log n) measurements.
  public func fitted(_ text: String, to width: Double, style: TextStyle) -> String {
    if self.width(of: text, style: style) <= width { return text }
    let characters = Array(text)
    var fits = 0
    var tooLong = characters.count
    while tooLong - fits > 1 {
      let middle = (fits + tooLong) / 2
      if self.width(of: shortened(characters, to: middle), style: style) <= width {
        fits = middle
      } else {
        tooLong = middle
      }
    }
    return fits == 0 ? "" : shortened(characters, to: fits)
  }

  /// `text` wrapped at white space to lines no wider than `width`; words longer than a line are split between characters. At most `limit`
  /// lines; the last one ends in “…” if text remains. No lines for an empty text.
  public func lines(of text: String, width: Double, style: TextStyle, limit: Int = .max) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: $0, width: width, style: style) }) {
      let longer = current.isEmpty ? word : current + " " + word
      if current.isEmpty || self.width(of: longer, style: style) <= width {
        current = longer
      } else {
        lines.append(current)
        current = word
      }
    }
    if !current.isEmpty { lines.append(current) }
    guard lines.count > limit else { return lines }
    guard limit > 0 else { return [] }
    let rest = lines[(limit - 1)...].joined(separator: " ")
    return Array(lines.prefix(limit - 1)) + [fitted(rest, to: width, style: style)]
  }

  private func shortened(_ characters: [Character], to count: Int) -> String {
    var kept = characters.prefix(count)
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return String(kept) + "…"
  }

  /// `word` split into pieces that fit, with at least one character each.
  private func pieces(of word: Substring, width: Double, style: TextStyle) -> [String] {
    if self.width(of: String(word), style: style) <= width { return [String(word)] }
    var pieces: [String] = []
    var current = ""
    for character in word {
      if !current.isEmpty, self.width(of: current + String(character), style: style) > width {
        pieces.append(current)
        current = ""
      }
      current.append(character)
    }
    return pieces + [current]
  }
}
