import CairoDrawing
import Foundation
import Testing

/// The fonts for the tests: Debian's package `fonts-inter`, which `packages.txt` lists.
enum Inter {
  static let regular = file("Inter-Regular.otf")
  static let semibold = file("Inter-SemiBold.otf")

  /// The typeface, or a failure that names the missing package.
  static func typeface() throws -> Typeface {
    try #require(
      !regular.isEmpty && !semibold.isEmpty,
      "no Inter-Regular.otf and Inter-SemiBold.otf in \(folder); install the package fonts-inter (`make setup`)")
    return try Typeface(regular: regular, semibold: semibold)
  }

  private static let folder = "/usr/share/fonts/opentype/inter"

  private static func file(_ name: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data())
  }
}
