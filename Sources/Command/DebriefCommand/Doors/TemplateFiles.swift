import Pages
import Queries
import Templates
import Templating
import Text

/// Page templates and assets: the built-in files, overridden by files of the same path in a folder.
package struct TemplateFiles: Sendable {
  /// Text of each file by its path.
  package let texts: [String: String]
  /// The files that came from the folder, sorted by path.
  package let records: [FileRecord]

  /// Creates the built-in files, overridden by those in `folder` if given. The folder may contain additional files.
  package init(overriddenBy folder: String?) throws {
    var texts = Templates.embedded
    var records: [FileRecord] = []
    if let folder {
      guard Folder.status(of: folder) != nil else { throw DoorError.noTemplateFolder(folder) }
      // The trailing dot follows a link that the user named.
      for path in try Folder(path: folder + "/.", as: folder).paths() where !path.hasSuffix(".swift") {
        let bytes = try Descriptor(reading: folder + "/" + path).readAll()
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw DoorError.templateNotText(folder + "/" + path)
        }
        texts[path] = text
        records.append(FileRecord(path: path, contents: bytes.span))
      }
    }
    self.texts = texts
    self.records = records
  }

  /// A sentence for each file of the folder without effect: it neither overrides a built-in file nor is used as an additional one. Hidden
  /// files are ignored.
  package var warnings: [String] {
    let known = Templates.embedded.keys.sorted()
    return records.map(\.path).filter { Templates.embedded[$0] == nil && !isOfUse($0) }.map { path in
      let name = Self.name(of: path)
      let nearest =
        Spelling.nearest(to: path, among: known) ?? known.first { Self.name(of: $0) == name }
        ?? known.first { Spelling.nearest(to: name, among: [Self.name(of: $0)]) != nil }
      return "\(path): no template has this name, so it has no effect; "
        + (nearest.map { "did you mean \($0)?" } ?? "remove it from the folder, or see Templates/ for the names")
    }
  }

  /// Whether the additional file at `path` is used.
  private func isOfUse(_ path: String) -> Bool {
    if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { return true }
    guard path.hasSuffix(TemplateLibrary.suffix) else {
      return path.hasPrefix(SiteTemplates.assetFolder)
        || path.hasPrefix(QueryCatalog.folder) && path.hasSuffix(".sql")
        || path.hasPrefix(TextFiles.folder) && path.hasSuffix(".yaml")
    }
    let name = path.dropLast(TemplateLibrary.suffix.count)
    return texts.contains { file, text in
      file.hasSuffix(TemplateLibrary.suffix) && text.matches(of: /{{>\s*([^\s}]+)/).contains { $0.1 == name }
    }
  }

  private static func name(of path: String) -> String { path.lastPathComponent }
}
