/// The result of verifying a published folder.
public struct Verification: Sendable {
  /// The numbers of checked items.
  public struct Counts: Hashable, Sendable {
    /// Files, without the manifest.
    public var files = 0
    /// Bytes of all files.
    public var bytes = 0
    /// HTML pages.
    public var pages = 0
    /// Links and resources in pages.
    public var links = 0
    /// Images and drawings in pages.
    public var pictures = 0
  }

  /// Findings, sorted; empty for a valid folder.
  public let findings: [Finding]
  /// The numbers of checked items.
  public let counts: Counts

  /// Verifies a folder.
  ///
  /// - Parameters:
  ///   - listed: Files in the manifest.
  ///   - files: Files in the folder.
  ///   - readings: The readings of those files that are read.
  ///   - others: Earlier findings.
  ///   - budget: The maximum size.
  ///   - known: The files that the program publishes.
  /// - Complexity: O(n log n) in the number of files and of references.
  public init(
    listed: [SiteFile], files: [SiteFile], readings: [FileReading], others: [Finding], budget: SizeBudget,
    known: KnownFiles
  ) {
    let links = LinkCheck(files: files, readings: readings)
    let sizes = SizeCheck(files: files, readings: readings, budget: budget)
    let manifest = ManifestCheck(listed: listed, files: files)
    // Files that the program publishes unchanged were checked when the program was built.
    let trusted = Set(files.filter(known.holds).map(\.path))
    let said = readings.filter { !trusted.contains($0.path) }.flatMap(\.findings)
    // For a file that is not in the manifest, no further fault is reported.
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
