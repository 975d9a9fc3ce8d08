import CCairo

extension DrawableText {
  /// The text split into runs of one font, script and direction, in visual order from the left.
  ///
  /// Lines run from left to right as a whole, like labels of a chart; within them, words in Hebrew, Arabic and related scripts run from
  /// right to left, and numbers among them do not. A subset of the Unicode Bidirectional Algorithm: without bracket pairs and embeddings.
  /// - Source: Unicode Standard Annex 9, rules W1–W7, N1, N2, I1, I2 and L2.
  func items() -> [TextItem] {
    let scripts = scalars.map(Script.init)
    let levels =
      scripts.contains(where: \.runsRightToLeft)
      ? DrawableText.levels(of: DrawableText.directions(of: scalars, in: scripts))
      : [Int](repeating: 0, count: scalars.count)
    var items: [TextItem] = []
    var start = 0
    var script = Script.common
    for index in scalars.indices {
      let next = scripts[index]
      let changesScript = !next.isShared && !script.isShared && next != script
      let changes = index > start && (faces[index] != faces[start] || levels[index] != levels[start] || changesScript)
      if changes {
        items.append(TextItem(range: start..<index, face: faces[start], script: script.tag, level: levels[start]))
        start = index
        script = next
      } else if script.isShared {
        script = next
      }
    }
    if start < scalars.count {
      items.append(
        TextItem(range: start..<scalars.count, face: faces[start], script: script.tag, level: levels[start]))
    }
    return DrawableText.visualOrder(items)
  }

  /// The bidirectional class of a scalar.
  private enum Direction {
    case leftToRight, rightToLeft, number, separator, neutral
  }

  private static func directions(of scalars: [Unicode.Scalar], in scripts: [Script]) -> [Direction] {
    var directions: [Direction] = []
    for (scalar, script) in zip(scalars, scripts) {
      let isMark = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
      directions.append(isMark ? directions.last ?? .neutral : direction(scalar, script))
    }
    return directions
  }

  private static func direction(_ scalar: Unicode.Scalar, _ script: Script) -> Direction {
    switch scalar.properties.generalCategory {
    case .decimalNumber: .number
    case _ where script.runsRightToLeft: .rightToLeft
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .letterNumber:
      .leftToRight
    default: ".,:/+-%".unicodeScalars.contains(scalar) ? .separator : .neutral
    }
  }

  /// 0 for left to right, 1 for right to left, 2 for numbers inside right-to-left text.
  private static func levels(of directions: [Direction]) -> [Int] {
    var levels: [Int] = []
    var strong = 0
    for direction in directions {
      switch direction {
      case .leftToRight: strong = 0
      case .rightToLeft: strong = 1
      case .number, .separator, .neutral: break
      }
      levels.append(strong == 1 && direction == .number ? 2 : strong)
    }
    let isDigit = directions.map { $0 == .number }
    for index in directions.indices.dropFirst().dropLast() where directions[index] == .separator {
      if isDigit[index - 1], isDigit[index + 1] { levels[index] = levels[index - 1] }
    }
    // Neutral characters between a left-to-right and a right-to-left word take the direction of the line.
    var follower = 0
    for index in directions.indices.reversed() {
      switch directions[index] {
      case .leftToRight: follower = 0
      case .rightToLeft, .number: follower = levels[index]
      case .separator where levels[index] == 2: break
      case .separator, .neutral: if follower == 0 { levels[index] = 0 }
      }
    }
    return levels
  }

  /// Reverses every run of a level and above, from the highest level down to 1.
  private static func visualOrder(_ items: [TextItem]) -> [TextItem] {
    var ordered = items
    for level in stride(from: items.map(\.level).max() ?? 0, to: 0, by: -1) {
      var start = 0
      while start < ordered.count {
        guard ordered[start].level >= level else {
          start += 1
          continue
        }
        let end = ordered[start...].firstIndex { $0.level < level } ?? ordered.count
        ordered[start..<end].reverse()
        start = end
      }
    }
    return ordered
  }
}
