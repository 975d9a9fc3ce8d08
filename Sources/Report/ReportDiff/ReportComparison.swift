public import JSON

/// The differences between two reports.
public struct ReportComparison: Sendable {
  /// The older report's findings.
  public let old: JSON
  /// The newer report's findings.
  public let new: JSON
  /// The tolerance for differences of numbers.
  public let tolerance: Tolerance
  /// Differences of the findings, in the order of the older report.
  public let changes: [Change]
  /// Number of numbers in the findings of both reports.
  public let numberCount: Int
  /// Differences of figures and tables, sorted by path.
  public let tables: [TableChange]
  /// Differences of pages, sorted by path.
  public let pages: [PageChange]
  /// Whether figures and pages were compared too, because both reports are folders.
  public let comparesFolders: Bool

  /// Compares two reports.
  ///
  /// List elements of findings are matched by identity (incidents by id, impacts by metric, correlations by pair and scope), so a different
  /// order is not a difference.
  ///
  /// - Complexity: O(n log n) in the number of values.
  public init(from old: ReportSnapshot, to new: ReportSnapshot, tolerance: Tolerance = Tolerance()) {
    self.old = old.report
    self.new = new.report
    self.tolerance = tolerance
    let findings = FindingComparison(of: old.report, and: new.report, tolerance: tolerance)
    changes = findings.changes
    numberCount = findings.numberCount
    guard let left = old.folder, let right = new.folder else {
      (tables, pages, comparesFolders) = ([], [], false)
      return
    }
    comparesFolders = true
    tables = Self.tables(left, right, tolerance: tolerance)
    pages = Set(left.pages.keys).union(right.pages.keys).sorted().compactMap { path in
      guard let before = left.pages[path] else { return PageChange(path: path, .added) }
      guard let after = right.pages[path] else { return PageChange(path: path, .removed) }
      return PageChange(path: path, from: before, to: after)
    }
  }

  /// Whether the reports are equal.
  public var isEmpty: Bool { changes.isEmpty && tables.isEmpty && pages.isEmpty }

  private static func tables(
    _ old: ReportSnapshot.Folder, _ new: ReportSnapshot.Folder, tolerance: Tolerance
  ) -> [TableChange] {
    let comparison = TableComparison(tolerance: tolerance)
    return Set(old.tables.keys).union(new.tables.keys).sorted().compactMap { path in
      let id = path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? path
      let title = path.hasPrefix("figures/") ? new.titles[id] ?? old.titles[id] : nil
      guard let before = old.tables[path] else { return TableChange(path: path, title: title, kind: .added) }
      guard let after = new.tables[path] else { return TableChange(path: path, title: title, kind: .removed) }
      return comparison.change(path: path, title: title, from: before, to: after)
    }
  }
}
