import Scenes

/// Drawings as the pages of one PDF file, with selectable text, embedded fonts, and an outline of the pages.
public struct PDFDocument: Sendable {
  /// A page and its entries in the outline.
  public struct Page: Sendable {
    let drawing: Drawing
    let bookmarks: [PDFBookmark]

    /// A page of the size of the scene of `drawing`, at 96 CSS pixels per inch; its outline entry has the scene's title.
    public init(_ drawing: Drawing, bookmarks: [PDFBookmark] = []) {
      self.drawing = drawing
      self.bookmarks = bookmarks
    }
  }

  private let details: PDFDetails
  private let pages: [Page]

  /// A document of `pages`.
  public init(_ details: PDFDetails, pages: [Page]) {
    self.details = details
    self.pages = pages
  }

  /// The file.
  ///
  /// - Throws: `DrawingError.noPages` if there is no page, `DrawingError.refused` if Cairo fails.
  public func file() throws(DrawingError) -> [UInt8] {
    guard !pages.isEmpty else { throw .noPages }
    let canvas = try Canvas.pdf()
    canvas.describe(details)
    for (index, page) in pages.enumerated() {
      canvas.beginPage(width: page.drawing.scene.width, height: page.drawing.scene.height)
      page.drawing.draw(on: canvas)
      canvas.endPage(index + 1, title: page.drawing.scene.title, bookmarks: page.bookmarks)
    }
    guard let file = PDFCatalog(file: try canvas.file()).bytes(in: details.language) else {
      throw .refused(
        step: "PDF file", reason: "there is no catalog, or “\(details.language)” no language")
    }
    return file
  }
}

extension Drawing {
  /// A PDF file of this one page; see `PDFDocument`.
  public func pdf(_ details: PDFDetails) throws(DrawingError) -> [UInt8] {
    try PDFDocument(details, pages: [PDFDocument.Page(self)]).file()
  }
}
