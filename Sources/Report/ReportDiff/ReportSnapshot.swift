public import JSON

/// A published report for comparison: its findings and, if its folder is available, its figures and pages.
public struct ReportSnapshot: Sendable {
  /// The content of a folder in addition to the findings.
  public struct Folder: Sendable {
    /// The numbers of each figure and table, by path.
    public let tables: [String: NumberTable]
    /// The text of each page in paragraphs, by path.
    public let pages: [String: [String]]
    /// The title of each figure, by its id.
    public let titles: [String: String]

    /// Creates the content of a folder.
    public init(tables: [String: NumberTable], pages: [String: [String]], titles: [String: String]) {
      self.tables = tables
      self.pages = pages
      self.titles = titles
    }
  }

  /// The content of `report.json`.
  public let report: JSON
  /// Figures and pages; nil if only the findings are available.
  public let folder: Folder?

  /// Creates a snapshot.
  public init(report: JSON, folder: Folder?) {
    self.report = report
    self.folder = folder
  }
}
