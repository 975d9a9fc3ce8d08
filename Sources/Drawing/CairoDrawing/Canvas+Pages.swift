import CCairo

// Features of PDF files only: pages, an outline, and metadata.
extension Canvas {
  /// 72 points and 96 CSS pixels per inch.
  private static let pointsPerPixel = 0.75

  /// Sets the metadata of the PDF file, including its creation time, which would otherwise be the current time.
  func describe(_ details: PDFDetails) {
    let date = PDFDate(secondsSince1970: details.creation).text
    let texts: [(cairo_pdf_metadata_t, String)] = [
      (CAIRO_PDF_METADATA_TITLE, details.title), (CAIRO_PDF_METADATA_SUBJECT, details.subject),
      (CAIRO_PDF_METADATA_AUTHOR, details.author), (CAIRO_PDF_METADATA_CREATOR, details.creator),
      (CAIRO_PDF_METADATA_KEYWORDS, details.keywords.joined(separator: ", ")),
      (CAIRO_PDF_METADATA_CREATE_DATE, date), (CAIRO_PDF_METADATA_MOD_DATE, date),
    ]
    for (entry, text) in texts where !text.isEmpty {
      unsafe cairo_pdf_surface_set_metadata(surface, entry, DrawableText.oneLine(text))
    }
  }

  /// Begins a page of the PDF file, with sides in CSS pixels.
  func beginPage(width: Double, height: Double) {
    unsafe cairo_pdf_surface_set_size(surface, width * Canvas.pointsPerPixel, height * Canvas.pointsPerPixel)
    unsafe cairo_save(context)
    unsafe cairo_scale(context, Canvas.pointsPerPixel, Canvas.pointsPerPixel)
  }

  /// Ends page `number`, from 1, and adds it and its `bookmarks` to the document's outline.
  func endPage(_ number: Int, title: String, bookmarks: [PDFBookmark]) {
    unsafe cairo_restore(context)
    unsafe cairo_show_page(context)
    let page = outline(title, under: CAIRO_PDF_OUTLINE_ROOT, page: number, top: 0)
    for bookmark in bookmarks {
      _ = outline(bookmark.title, under: page, page: number, top: bookmark.top)
    }
  }

  /// Adds an entry to the outline and returns its identifier.
  private func outline(_ title: String, under parent: Int32, page: Int, top: Double) -> Int32 {
    let place = "page=\(page) pos=[0 \(Int(max(0, top) * Canvas.pointsPerPixel))]"
    return unsafe cairo_pdf_surface_add_outline(
      surface, parent, DrawableText.oneLine(title), place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }
}
