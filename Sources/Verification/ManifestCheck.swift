/// Holds the files of a folder against those that its manifest lists.
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
    let present = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    var known: Set<String> = [Self.manifest]
    for entry in listed {
      guard Self.isInside(entry.path) else {
        findings.append(Finding(Self.manifest, .unsafePath(entry.path)))
        continue
      }
      known.insert(entry.path)
      guard let file = present[entry.path] else {
        findings.append(Finding(entry.path, .missingFile))
        continue
      }
      if file != entry { findings.append(Finding(entry.path, .changedFile)) }
    }
    for file in files where !known.contains(file.path) { findings.append(Finding(file.path, .extraFile)) }
    return findings + collisions
  }

  /// Files that a disk which ignores case would take for one.
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
