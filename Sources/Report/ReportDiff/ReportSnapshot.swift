public import JSON

/// A published report as it is compared: its findings and, where its folder is at hand, its figures and pages.
public struct ReportSnapshot: Sendable {
  /// What a folder holds beside the findings.
  public struct Folder: Sendable {
    /// The numbers behind each figure and of each table, by path.
    public let tables: [String: NumberTable]
    /// What each page says, paragraph by paragraph, by path.
    public let pages: [String: [String]]
    /// The finding that each figure is titled with, by its id.
    public let titles: [String: String]

    /// A folder of these contents.
    public init(tables: [String: NumberTable], pages: [String: [String]], titles: [String: String]) {
      self.tables = tables
      self.pages = pages
      self.titles = titles
    }
  }

  /// The content of `report.json`.
  public let report: JSON
  /// Figures and pages; nil where the findings alone are at hand.
  public let folder: Folder?

  /// A report of these contents.
  public init(report: JSON, folder: Folder?) {
    self.report = report
    self.folder = folder
  }
}
