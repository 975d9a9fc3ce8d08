/// Checks pages and folder against a budget.
public struct SizeCheck {
  private static let assets = "assets/"
  /// The beginnings of the names of assets that belong to one report and grow with it.
  private static let ownAssets = ["assets/search-index.", "assets/report.", "assets/logo."]
  /// Documents that contain the whole report on purpose.
  private static let wholeDocuments: Set<String> = ["print.html"]

  private let files: [SiteFile]
  private let readings: [FileReading]
  private let budget: SizeBudget

  /// Creates a check of a report with `files`, whose pages are in `readings`. Without readings, only the folder as a whole and its
  /// attachments are checked. Usually, `budget` is the one for `files`.
  public init(files: [SiteFile], readings: [FileReading] = [], budget: SizeBudget) {
    self.files = files
    self.readings = readings
    self.budget = budget
  }

  /// Violations of the budget, in no particular order.
  ///
  /// - Complexity: O(n) in the number of files and of references in pages.
  public var findings: [Finding] { pageFindings + folderFindings }

  private var attached: Set<String> { Set(readings.filter(\.isSelfContained).map(\.path)) }

  private var pageFindings: [Finding] {
    let links = LinkCheck(files: files, readings: readings)
    let pages = readings.filter {
      $0.kind == .page && !$0.isSelfContained && !Self.wholeDocuments.contains($0.path)
    }
    return pages.flatMap { page in
      let bytes = links.firstView(of: page)
      let limit = budget.firstView.map { $0 + SizeBudget.drawing * page.pictureCount }
      return [
        Self.finding(page.path, bytes, above: limit) { .largeFirstView(bytes: bytes, limit: $0) },
        Self.finding(page.path, page.elementCount, above: budget.elements) {
          .manyElements(count: page.elementCount, limit: $0)
        },
      ].compactMap(\.self)
    }
  }

  private var folderFindings: [Finding] {
    let attached = self.attached
    var findings: [Finding?] = []
    var total = 0
    var assets = 0
    for file in files {
      if attached.contains(file.path) || Self.isAttachment(file.path) {
        findings.append(
          Self.finding(file.path, file.byteCount, above: budget.attachment) {
            .largeAttachment(bytes: file.byteCount, limit: $0)
          })
      } else {
        if !Self.isData(file.path) { total += file.byteCount }
        let isFixed = !Self.ownAssets.contains { file.path.hasPrefix($0) }
        if isFixed, file.path.hasPrefix(Self.assets) { assets += file.byteCount }
      }
    }
    findings.append(Self.finding(Self.assets, assets, above: budget.assets) { .largeAssets(bytes: assets, limit: $0) })
    findings.append(Self.finding(".", total, above: budget.total) { .largeFolder(bytes: total, limit: $0) })
    return findings.compactMap(\.self)
  }

  private static func finding(_ path: String, _ size: Int, above limit: Int?, _ fault: (Int) -> Fault) -> Finding? {
    limit.flatMap { size > $0 ? Finding(path, fault($0)) : nil }
  }

  /// Whether the file is to be sent alone.
  private static func isAttachment(_ path: String) -> Bool {
    path.hasSuffix(".zip") || path.hasPrefix("attach/")
      || path.hasPrefix("incidents/") && path.hasSuffix("/incident.html")
  }

  /// Whether the file is data to download: tables, the database, and the numbers of figures and queries. No page loads them, and their size
  /// depends on the amount of measured data.
  private static func isData(_ path: String) -> Bool { path.hasSuffix(".csv") || path.hasSuffix(".sqlite") }
}
