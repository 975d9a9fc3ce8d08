import Scenes

/// Drawings as the pages of one PDF file, with text that can be selected, fonts embedded, and an outline of the pages.
public struct PDFDocument: Sendable {
  private let title: String
  private let creation: Int
  private let pages: [Drawing]

  /// A document of `pages`, each as large as its scene at 96 CSS pixels to an inch.
  ///
  /// - Parameters:
  ///   - title: What viewers show in the window's frame.
  ///   - creation: When the file says it was made, in seconds since 1970-01-01 00:00 UTC; kept within the years 1 to
  ///     9999.
  public init(title: String, creation: Int, pages: [Drawing]) {
    self.title = title
    self.creation = creation
    self.pages = pages
  }

  /// The file.
  ///
  /// - Throws: `DrawingError.noPages` where there is no page, `DrawingError.refused` where Cairo refuses a step.
  public func file() throws(DrawingError) -> [UInt8] {
    guard !pages.isEmpty else { throw .noPages }
    let canvas = try Canvas.pdf()
    canvas.describe(title: DrawableText.oneLine(title), creation: PDFDate(secondsSince1970: creation).text)
    for (index, page) in pages.enumerated() {
      canvas.beginPage(width: page.scene.width, height: page.scene.height)
      page.draw(on: canvas)
      canvas.endPage(index + 1, title: DrawableText.oneLine(page.scene.title))
    }
    return try canvas.file()
  }
}

extension Drawing {
  /// A PDF file of this one page; see `PDFDocument`.
  public func pdf(creation: Int) throws(DrawingError) -> [UInt8] {
    try PDFDocument(title: scene.title, creation: creation, pages: [self]).file()
  }
}
