/// Holds pages and folder against a budget.
struct SizeCheck {
  private static let assets = "assets/"
  /// How names of assets begin that tell of one report, and thus grow with it.
  private static let ownAssets = ["assets/search-index.", "assets/report.", "assets/logo."]
  /// Documents that hold the whole report on purpose.
  private static let wholeDocuments: Set<String> = ["print.html"]

  private let files: [SiteFile]
  private let readings: [FileReading]
  private let links: LinkCheck
  private let budget: SizeBudget

  init(files: [SiteFile], readings: [FileReading], links: LinkCheck, budget: SizeBudget) {
    self.files = files
    self.readings = readings
    self.links = links
    self.budget = budget
  }

  var findings: [Finding] {
    let attached = Set(readings.filter(\.isSelfContained).map(\.path))
    var findings: [Finding] = []
    for reading in readings where reading.kind == .page && !Self.wholeDocuments.contains(reading.path) {
      if attached.contains(reading.path) { continue }
      let bytes = links.firstView(of: reading)
      if bytes > budget.firstView {
        findings.append(Finding(reading.path, .largeFirstView(bytes: bytes, limit: budget.firstView)))
      }
      if reading.elementCount > budget.elements {
        findings.append(Finding(reading.path, .manyElements(count: reading.elementCount, limit: budget.elements)))
      }
    }
    var total = 0
    var assets = 0
    for file in files {
      if attached.contains(file.path) || file.path.hasSuffix(".zip") {
        if file.byteCount > budget.attachment {
          findings.append(Finding(file.path, .largeAttachment(bytes: file.byteCount, limit: budget.attachment)))
        }
      } else {
        if !Self.isDownload(file.path) { total += file.byteCount }
        let isFixed = !Self.ownAssets.contains { file.path.hasPrefix($0) }
        if isFixed, file.path.hasPrefix(Self.assets) { assets += file.byteCount }
      }
    }
    if assets > budget.assets {
      findings.append(Finding(Self.assets, .largeAssets(bytes: assets, limit: budget.assets)))
    }
    if let limit = budget.total, total > limit {
      findings.append(Finding(".", .largeFolder(bytes: total, limit: limit)))
    }
    return findings
  }

  /// Whether the file is the data themselves, to be taken along: tables and the database, which no page loads and whose size
  /// is that of what was measured.
  private static func isDownload(_ path: String) -> Bool {
    path.hasPrefix("data/") && (path.hasSuffix(".csv") || path.hasSuffix(".sqlite"))
  }
}
