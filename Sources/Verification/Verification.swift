/// What came of verifying a published folder.
public struct Verification: Sendable {
  /// What was verified, counted.
  public struct Counts: Hashable, Sendable {
    /// Files, the manifest left out, and their bytes.
    public var files = 0
    /// Bytes of all files.
    public var bytes = 0
    /// Pages in HTML.
    public var pages = 0
    /// Links and resources of pages that were followed.
    public var links = 0
    /// Pictures and drawings in pages.
    public var pictures = 0
  }

  /// What is wrong, sorted; empty where nothing is.
  public let findings: [Finding]
  /// What was verified.
  public let counts: Counts

  /// Verifies a folder.
  ///
  /// - Parameters:
  ///   - listed: Files that the manifest lists.
  ///   - files: Files that the folder holds.
  ///   - readings: What those of them say that are read.
  ///   - others: What was found on the way here.
  ///   - budget: How large it may be.
  /// - Complexity: O(n log n) in the number of files and of places that they name.
  public init(
    listed: [SiteFile], files: [SiteFile], readings: [FileReading], others: [Finding], budget: SizeBudget
  ) {
    let links = LinkCheck(files: files, readings: readings)
    let sizes = SizeCheck(files: files, readings: readings, links: links, budget: budget)
    let manifest = ManifestCheck(listed: listed, files: files)
    let all = readings.flatMap { $0.findings + links.findings(in: $0) } + sizes.findings + manifest.findings + others
    findings = Set(all).sorted()
    let pages = readings.filter { $0.kind == .page }
    counts = Counts(
      files: files.count { $0.path != ManifestCheck.manifest }, bytes: files.reduce(0) { $0 + $1.byteCount },
      pages: pages.count, links: pages.reduce(0) { $0 + $1.references.count },
      pictures: pages.reduce(0) { $0 + $1.pictureCount })
  }
}
