/// An entry of a PDF file's outline below that of its page.
public struct PDFBookmark: Hashable, Sendable {
  /// What the entry says.
  public let title: String
  /// The place it leads to, in CSS pixels from the top of the page.
  public let top: Double

  /// An entry that leads to `top`.
  public init(title: String, top: Double) {
    self.title = title
    self.top = top
  }
}
