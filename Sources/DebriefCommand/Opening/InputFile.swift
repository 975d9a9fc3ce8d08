/// An input as a report reads it: mapped, and known by the name that the configuration gives it.
struct InputFile: Sendable {
  /// Name as the configuration gives it.
  let name: String
  let contents: MappedFile

  /// Opens the file `name`, relative to `folder` unless it begins with a slash; errors call it `label`.
  init(_ name: String, in folder: String, as label: String? = nil) throws(FileError) {
    // A path of this machine says nothing to a reader elsewhere.
    self.name = name.hasPrefix("/") ? name.split(separator: "/").last.map(String.init) ?? name : name
    contents = try MappedFile(path: name.hasPrefix("/") ? name : folder + "/" + name, as: label ?? name)
  }

  /// What a manifest says of it.
  ///
  /// - Complexity: O(n) in the number of bytes.
  var record: FileRecord { contents.withBytes { FileRecord(path: name, contents: $0) } }
}
