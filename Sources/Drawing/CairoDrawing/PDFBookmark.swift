/// An entry of a PDF file's outline, below the entry of its page.
public struct PDFBookmark: Hashable, Sendable {
  /// The text of the entry.
  public let title: String
  /// Its target, in CSS pixels from the top of the page.
  public let top: Double

  /// An entry that links to `top`.
  public init(title: String, top: Double) {
    self.title = title
    self.top = top
  }
}
