package import Scenes

/// Measures text without a font, by average advances per kind of character. Errs on the wide side, so that what fits by it fits
/// in the usual sans serif typefaces.
package struct ApproximateMeasurer: TextMeasurer {
  /// Creates a measurer; it has no state.
  package init() {}

  /// Sum of the average advances of the characters. - Complexity: O(n)
  package func width(of text: String, style: TextStyle) -> Double {
    let ems = text.reduce(0) { $0 + advance(of: $1) }
    return ems * style.size * (style.weight == .semibold ? 1.05 : 1)
  }

  /// Advance in ems; combining marks are part of their base character and add nothing.
  private func advance(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20, 0xa0: return 0.28
    case 0x200b...0x200f, 0x202a...0x202e, 0x2066...0x2069: return 0
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xff00...0xff60, 0x1f000...0x3ffff:
      return 1
    default: break
    }
    switch character {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", "·": return 0.3
    case "f", "r", "t", "(", ")", "[", "]", "/", "-": return 0.4
    case "m", "w", "M", "W", "%", "@", "…", "—": return 0.92
    case _ where character.isNumber: return 0.64
    case _ where character.isUppercase: return 0.7
    default: return 0.6
    }
  }
}
