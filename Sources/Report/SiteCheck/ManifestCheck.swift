/// Compares the files of a folder with those in its manifest.
struct ManifestCheck {
  /// Name of the manifest, which cannot list itself.
  static let manifest = "manifest.json"

  private let listed: [SiteFile]
  private let files: [SiteFile]

  init(listed: [SiteFile], files: [SiteFile]) {
    self.listed = listed
    self.files = files
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    // Compared by bytes: names that Swift considers equal texts are different files.
    let present = Dictionary(files.map { (Array($0.path.utf8), $0) }) { first, _ in first }
    var known: Set<[UInt8]> = [Array(Self.manifest.utf8)]
    for entry in listed {
      guard Self.isInside(entry.path) else {
        findings.append(Finding(Self.manifest, .unsafePath(entry.path)))
        continue
      }
      let name = Array(entry.path.utf8)
      if !known.insert(name).inserted { findings.append(Finding(entry.path, .listedTwice)) }
      guard let file = present[name] else {
        findings.append(Finding(entry.path, .missingFile))
        continue
      }
      if file != entry { findings.append(Finding(entry.path, .changedFile)) }
    }
    for file in files where !known.contains(Array(file.path.utf8)) { findings.append(Finding(file.path, .extraFile)) }
    return findings + collisions
  }

  /// Files that are the same on a case-insensitive file system.
  private var collisions: [Finding] {
    var first: [String: String] = [:]
    var findings: [Finding] = []
    for file in files {
      let folded = file.path.lowercased()
      if let other = first[folded] {
        findings.append(Finding(file.path, .sameNameBut(other)))
      } else {
        first[folded] = file.path
      }
    }
    return findings
  }

  private static func isInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
