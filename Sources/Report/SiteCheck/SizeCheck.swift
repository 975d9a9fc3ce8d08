/// Holds pages and folder against a budget.
public struct SizeCheck {
  private static let assets = "assets/"
  /// How names of assets begin that tell of one report, and thus grow with it.
  private static let ownAssets = ["assets/search-index.", "assets/report.", "assets/logo."]
  /// Documents that hold the whole report on purpose.
  private static let wholeDocuments: Set<String> = ["print.html"]

  private let files: [SiteFile]
  private let readings: [FileReading]
  private let budget: SizeBudget

  /// A check of a report that holds `files`, of which pages say what is in `readings`. Without readings, the folder as a whole and its
  /// attachments are checked and its pages are not. Usually, `budget` is the one for `files`.
  public init(files: [SiteFile], readings: [FileReading] = [], budget: SizeBudget) {
    self.files = files
    self.readings = readings
    self.budget = budget
  }

  /// What is larger than the budget allows, in no order.
  ///
  /// - Complexity: O(n) in the number of files and of places that pages name.
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

  /// Whether the file is numbers, to be taken along: tables, the database, and what figures and queries show. No page loads them,
  /// and their size is that of what was measured.
  private static func isData(_ path: String) -> Bool { path.hasSuffix(".csv") || path.hasSuffix(".sqlite") }
}
