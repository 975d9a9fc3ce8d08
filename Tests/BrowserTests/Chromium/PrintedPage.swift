import Foundation

/// A page on paper.
struct PrintedPage {
  /// A size of paper.
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

  /// The file.
  let pdf: Data

  /// Number of sheets.
  var sheetCount: Int {
    // Chromium writes the objects of sheets as they are, uncompressed.
    String(decoding: pdf, as: UTF8.self).matches(of: /\/Type\s*\/Page\b/).count
  }
}
