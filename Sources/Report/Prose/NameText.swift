/// Names from the data as they stand among other words.
public enum NameText {
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
