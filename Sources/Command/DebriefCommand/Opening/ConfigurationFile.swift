import Configuration

/// Where a report's configuration is, and what it says.
struct ConfigurationFile: Sendable {
  /// What it is called where nothing else is said.
  static let usualName = "debrief.yaml"

  let file: InputFile
  /// The folder to which the names in it are relative.
  let folder: String
  let configuration: Configuration

  /// Reads the configuration at `path`, which may be its folder's.
  init(at path: String) throws {
    let status = Folder.status(of: path + "/.")
    let name: String
    if status?.kind == .folder {
      folder = path
      name = Self.usualName
    } else if let slash = path.lastIndex(of: "/") {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
      name = String(path[path.index(after: slash)...])
    } else {
      folder = "."
      name = path
    }
    if status?.kind == .folder, Folder.status(of: path + "/" + name) == nil { throw DoorError.noConfiguration(path) }
    file = try InputFile(name, in: folder, as: path)
    configuration = try file.withBytes { bytes in
      try Configuration.parse(bytes.indices.map { bytes[$0] }, file: name)
    }
  }
}
