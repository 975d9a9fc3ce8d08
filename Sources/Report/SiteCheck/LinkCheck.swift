import Hypertext

/// Checks the targets of references.
struct LinkCheck {
  /// Pages that cite the sources of methods, and may therefore link to other sites.
  private static let sourcePages: Set<String> = ["method/index.html", "print.html"]

  private let sizes: [String: Int]
  /// Paths by their form on a case-insensitive file system.
  private let folded: [String: String]
  private let folders: Set<String>
  private let ids: [String: Set<String>]

  init(files: [SiteFile], readings: [FileReading]) {
    sizes = Dictionary(files.map { ($0.path, $0.byteCount) }) { first, _ in first }
    folded = Dictionary(files.map { ($0.path.lowercased(), $0.path) }) { first, _ in first }
    var folders: Set<String> = [""]
    for file in files {
      let parts = file.path.split(separator: "/").dropLast()
      for index in parts.indices { folders.insert(parts[...index].joined(separator: "/")) }
    }
    self.folders = folders
    ids = Dictionary(readings.filter { $0.kind == .page }.map { ($0.path, $0.ids) }) { first, _ in first }
  }

  /// Faults of the references of `reading`.
  func findings(in reading: FileReading) -> [Finding] {
    reading.references.compactMap { reference in
      fault(of: reference, in: reading).map { Finding(reading.path, line: reference.line, $0) }
    }
  }

  /// Bytes of the page and everything that it loads at once, without the data of its charts.
  func firstView(of reading: FileReading) -> Int {
    let loaded = reading.references.compactMap { reference -> String? in
      guard case .resource(atOnce: true) = reference.use, case .relative(let path, _) = Address(reference.address)
      else { return nil }
      return Address.path(of: path, from: reading.path)
    }
    return Set(loaded + [reading.path]).reduce(0) { $0 + (sizes[$1] ?? 0) } - reading.dataSize
  }

  private func fault(of reference: Reference, in reading: FileReading) -> Fault? {
    // The address must fit into a message.
    let shown = reference.address.count > 120 ? reference.address.prefix(120) + "…" : reference.address
    switch Address(reference.address) {
    case .scheme(let scheme): return fault(ofScheme: scheme, reference, shown, in: reading)
    case .rooted: return .rootedLink(shown)
    case .relative(let relative, _) where reading.kind == .drawing && !relative.isEmpty:
      // A drawing opened on its own has no policy.
      return .reachingDrawing(shown)
    case .relative(let relative, let fragment):
      guard let path = Address.path(of: relative, from: reading.path) else { return .linkOutOfFolder(shown) }
      guard sizes[path] != nil else {
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        if folders.contains(folder) { return .linkToFolder(shown) }
        return folded[path.lowercased()].map { .wrongCase(shown, actual: $0) } ?? .brokenLink(shown)
      }
      let name = Self.name(in: fragment ?? "")
      guard !name.isEmpty, name != "top", let known = ids[path] ?? ownIDs(of: reading, at: path) else { return nil }
      return known.contains(name) ? nil : .brokenFragment(shown)
    }
  }

  /// The id in a fragment: the part before a text directive.
  private static func name(in fragment: String) -> String {
    guard fragment.utf8.contains(UInt8(ascii: "~")), let directive = fragment.firstRange(of: ":~:") else {
      return fragment
    }
    return String(fragment[..<directive.lowerBound])
  }

  /// Drawings also have elements that they refer to; style sheets do not.
  private func ownIDs(of reading: FileReading, at path: String) -> Set<String>? {
    reading.kind == .drawing && path == reading.path ? reading.ids : nil
  }

  private func fault(
    ofScheme scheme: String, _ reference: Reference, _ shown: String, in reading: FileReading
  ) -> Fault? {
    switch (reference.use, scheme) {
    case (_, "javascript"), (_, "vbscript"): .scriptLink(shown)
    case (.resource, "data"), (.publication, "http"), (.publication, "https"), (.link, "mailto"), (.link, "tel"): nil
    case (.resource, _): .outsideResource(shown)
    case (.link, "https") where Self.sourcePages.contains(reading.path) || reading.isSelfContained: nil
    default: .outsideLink(shown)
    }
  }
}
