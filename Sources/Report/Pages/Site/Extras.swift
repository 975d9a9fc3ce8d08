/// Files that a report is written with only where they were asked for; pages link to no others.
public struct Extras: Hashable, Sendable {
  /// Whether each figure is a PDF file too.
  public let figuresAsPDF: Bool
  /// Whether there are files that need no other: the report and each incident as one page, each incident as an archive.
  public let attachments: Bool

  /// The extras that were asked for; none by default.
  public init(figuresAsPDF: Bool = false, attachments: Bool = false) {
    self.figuresAsPDF = figuresAsPDF
    self.attachments = attachments
  }
}
