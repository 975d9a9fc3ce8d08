public import Datasets

/// Series by the names people call them.
public enum NameText {
  /// `Revenue`, or `payment-api CPU` for a series of a service.
  public static func name(of series: Series) -> String {
    series.service.map { "\($0) \(series.metric.label)" } ?? series.metric.label
  }

  /// The label as it stands inside a sentence: `revenue`, `hourly users`; a first word with further capitals or digits
  /// (`CPU`, `P95 latency`) stays as it is.
  public static func inSentence(_ label: String) -> String {
    let firstWord = label.prefix { $0 != " " }
    guard let first = label.first, firstWord.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" }) else {
      return label
    }
    return first.lowercased() + label.dropFirst()
  }

  /// `a`, `a and b`, `a, b and c`; with another word before the last one where it is given.
  public static func list(_ names: [String], joinedBy word: String = "and") -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// The first `limit` names, and how many more there are: `a, b and 3 more`.
  public static func list(_ names: [String], limit: Int) -> String {
    guard names.count > limit + 1 else { return list(names) }
    return list(Array(names.prefix(limit)) + ["\(names.count - limit) more"])
  }

  /// `name` fit to stand among other words: one that is written from right to left is set apart by isolates (Unicode
  /// Standard Annex 9), so that it cannot reorder what stands around it; marks that force a direction are dropped.
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
