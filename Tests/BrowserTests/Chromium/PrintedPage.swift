import Foundation

/// A printed page.
struct PrintedPage {
  /// A paper size.
  enum Paper: String, CaseIterable, Sendable {
    case a4 = "A4"
    case letter = "Letter"

    var inches: (width: Double, height: Double) {
      switch self {
      case .a4: (210 / 25.4, 297 / 25.4)
      case .letter: (8.5, 11)
      }
    }
  }

  let pdf: Data

  var sheetCount: Int {
    // Chromium writes the objects of sheets uncompressed.
    String(decoding: pdf, as: UTF8.self).matches(of: /\/Type\s*\/Page\b/).count
  }
}
