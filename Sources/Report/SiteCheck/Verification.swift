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
  ///   - known: What the program publishes.
  /// - Complexity: O(n log n) in the number of files and of places that they name.
  public init(
    listed: [SiteFile], files: [SiteFile], readings: [FileReading], others: [Finding], budget: SizeBudget,
    known: KnownFiles
  ) {
    let links = LinkCheck(files: files, readings: readings)
    let sizes = SizeCheck(files: files, readings: readings, budget: budget)
    let manifest = ManifestCheck(listed: listed, files: files)
    // What the program publishes as it is was judged when the program was made.
    let trusted = Set(files.filter(known.holds).map(\.path))
    let said = readings.filter { !trusted.contains($0.path) }.flatMap(\.findings)
    // Of a file that the manifest does not list, that is enough to say.
    let names = Set(listed.map { Array($0.path.utf8) })
    let unknown = known.findings(in: files.filter { names.contains(Array($0.path.utf8)) })
    let all = said + readings.flatMap(links.findings) + sizes.findings + manifest.findings + unknown + others
    findings = Set(all).sorted()
    let pages = readings.filter { $0.kind == .page }
    counts = Counts(
      files: files.count { $0.path != ManifestCheck.manifest }, bytes: files.reduce(0) { $0 + $1.byteCount },
      pages: pages.count, links: pages.reduce(0) { $0 + $1.references.count },
      pictures: pages.reduce(0) { $0 + $1.pictureCount })
  }
}
