public import Text

/// Names from the data within other text.
public enum NameText {
  /// `name` for use within other text. Isolates (Unicode Standard Annex 9) enclose a right-to-left name, so that it cannot reorder the
  /// surrounding text; marks that force a direction are dropped.
  public static func isolated(_ name: String) -> String {
    var result = ""
    var isTurned = false
    for scalar in name.unicodeScalars where !forcesDirection(scalar) {
      result.unicodeScalars.append(scalar)
      isTurned = isTurned || isRightToLeft(scalar)
    }
    return isTurned ? "\u{2068}\(result)\u{2069}" : result
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  private static func forcesDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Language {
  /// `a`, `a and b`, `a, b and c`.
  public func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return texts["list.and", ["first": joined(names.dropLast()), "last": last]]
  }

  /// `a`, `a or b`, `a, b or c`.
  func choice(of names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return texts["list.or", ["first": joined(names.dropLast()), "last": last]]
  }

  /// The first `limit` names and the number of further ones: `a, b and 3 more`.
  public func list(_ names: [String], limit: Int) -> String {
    guard names.count > limit + 1 else { return list(names) }
    let more = names.count - limit
    let number = NumberFormat(self).whole(more)
    return texts["list.more", ["first": joined(names.prefix(limit)), "count": number], count: more]
  }

  private func joined(_ names: some Sequence<String>) -> String { names.joined(separator: texts["list.comma"]) }
}

extension String {
  /// The text with a capital first letter, for the start of a sentence.
  public var asOpening: String { prefix(1).uppercased() + dropFirst() }
}
