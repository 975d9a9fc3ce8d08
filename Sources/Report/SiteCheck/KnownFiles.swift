/// What this version of the program publishes in every report alike, and of what its other files consist.
///
/// Scripts and style sheets decide what a page does. Those of a report are either files of the program, byte for byte, or follow from
/// such a file by a rule; everything else is a finding. Where a report has templates of its own, theirs are known too once they are
/// named.
public struct KnownFiles: Sendable {
  /// SHA-256, in hexadecimal digits, of each file that is published as it is, by path.
  public let hashes: [String: String]
  /// SHA-256, in Base64, of each script as it stands in a page that travels alone.
  public let inlineScripts: Set<String>
  /// How scripts begin that hand the report's own data to the others, by path; JSON follows, and `;` with a line feed ends them.
  public let assignments: [String: String]
  /// Endings that files may have, each with its dot, and names that may have none.
  public let endings: Set<String>
  /// Texts of the policies of pages that load files from beside them.
  public let policies: Set<String>
  /// Elements that stand in `body` itself; nil where templates of its own may have others.
  public let bodyParts: Set<String>?
  /// Whether a text is the style sheet of a report, in whatever colours.
  public let isStyleSheet: @Sendable (String) -> Bool

  /// Files of these properties.
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

  /// Whether `file` is one that is published as it is.
  func holds(_ file: SiteFile) -> Bool { hashes[file.path] == file.sha256 }

  /// What of `files` is none of the program's; scripts with data and style sheets are judged where they are read.
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
