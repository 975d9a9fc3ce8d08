/// Files that a report is written with only where they were asked for; pages link to no others.
public struct Extras: Hashable, Sendable {
  /// Whether each figure is a PDF file too.
  public let figuresAsPDF: Bool

  /// The extras that were asked for; none by default.
  public init(figuresAsPDF: Bool = false) {
    self.figuresAsPDF = figuresAsPDF
  }
}
