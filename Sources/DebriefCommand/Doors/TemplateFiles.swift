import Templates

/// Page templates and assets: those built in, each replaced by the file of the same path in a folder that has it.
package struct TemplateFiles: Sendable {
  /// Text of each file by its path.
  package let texts: [String: String]
  /// The files that came from the folder, sorted by path.
  package let records: [FileRecord]

  /// The built-in files, overridden by those in `folder` where one is given. The folder may hold files of its own too.
  package init(overriddenBy folder: String?) throws {
    var texts = Templates.embedded
    var records: [FileRecord] = []
    if let folder {
      guard Folder.status(of: folder) != nil else { throw DoorError.noTemplateFolder(folder) }
      // With the dot, a link that the user named is followed.
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
}
