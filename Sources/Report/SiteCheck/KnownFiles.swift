/// The files that this version of the program publishes in every report, and the rules for its other files.
///
/// Scripts and style sheets determine the behaviour of a page. Those of a report are either files of the program, byte for byte, or follow
/// from such a file by a rule; everything else is a fault. If a report has custom templates, their files are known too once the templates
/// are given.
public struct KnownFiles: Sendable {
  /// SHA-256, in hexadecimal digits, of each file that is published unchanged, by path.
  public let hashes: [String: String]
  /// SHA-256, in Base64, of each script in a self-contained page.
  public let inlineScripts: Set<String>
  /// The beginnings of scripts that provide the report's data to others, by path; JSON follows, and `;` with a line feed ends them.
  public let assignments: [String: String]
  /// Allowed file extensions, each with its dot, and allowed names without one.
  public let endings: Set<String>
  /// The policies of pages that load other files.
  public let policies: Set<String>
  /// Allowed children of `body`; nil if custom templates may add others.
  public let bodyParts: Set<String>?
  /// Whether a text is the style sheet of a report, with any colours.
  public let isStyleSheet: @Sendable (String) -> Bool

  /// Creates known files.
  public init(
    hashes: [String: String], inlineScripts: Set<String>, assignments: [String: String], endings: Set<String>,
    policies: Set<String>, bodyParts: Set<String>?, isStyleSheet: @escaping @Sendable (String) -> Bool
  ) {
    self.hashes = hashes
    self.inlineScripts = inlineScripts
    self.assignments = assignments
    self.endings = endings
    self.policies = policies
    self.bodyParts = bodyParts
    self.isStyleSheet = isStyleSheet
  }

  /// Whether `file` is one that is published unchanged.
  func holds(_ file: SiteFile) -> Bool { hashes[file.path] == file.sha256 }

  /// Faults of `files` that the program does not publish. Scripts with data and style sheets are checked when they are read.
  func findings(in files: [SiteFile]) -> [Finding] {
    files.compactMap { file in
      let path = file.path
      if let hash = hashes[path] { return hash == file.sha256 ? nil : Finding(path, .unknownFile) }
      if path == ManifestCheck.manifest || FileReading.Kind(path: path) == .siteMap { return nil }
      let name = path.split(separator: "/").last ?? ""
      let ending = String(name.lastIndex(of: ".").map { name[$0...] } ?? name)
      guard endings.contains(ending) else { return Finding(path, .unknownEnding) }
      return ending == ".js" && assignments[path] == nil ? Finding(path, .unknownScript) : nil
    }
  }
}
