import CFileSystem
import Glibc

/// A folder that is written next to the one it will replace, or in the one it will fill.
///
/// It is hidden, and claimed by this process, to distinguish it from leftovers of crashed runs.
package final class FolderDraft: Sendable {
  let path: String
  private let folder: Folder

  /// Creates an empty folder for the output at `target`.
  init(for target: FolderPath) throws(FileError) {
    while true {
      let path = target.randomDraft()
      guard unsafe mkdir(path, 0o777) == 0 else {
        if errno == EEXIST { continue }
        throw FileError(.create, target.text)
      }
      let folder = try Folder(path: path, as: target.text)
      // Another run that cleans up may have removed the folder before it was claimed; then a new one is created.
      guard folder.claim() != .taken, Folder.status(of: path)?.identity == (try folder.descriptor.status().identity)
      else {
        continue
      }
      UnfinishedFolders.add(path, identity: try folder.descriptor.status().identity)
      self.path = path
      self.folder = folder
      return
    }
  }

  /// Creates the folders for files at `paths`, and checks that the names stay inside and are distinct, also on file systems that ignore
  /// case.
  package func prepare(for paths: [String]) throws {
    var taken: Set<String> = []
    var folders: Set<String> = []
    for text in paths {
      guard let path = OutputPath(text), taken.insert(path.folded).inserted else {
        throw OutputError.unusableName(text)
      }
      for name in path.folders where folders.insert(name).inserted {
        try folder.makeFolder(name)
      }
    }
  }

  /// Writes the file at `path`, which `prepare` must know; may be called from several threads.
  package func write(_ bytes: Span<UInt8>, to path: String, isProgram: Bool = false) throws(FileError) -> FileRecord {
    let file = try DraftFile(path, in: folder, isProgram: isProgram)
    try file.append(bytes)
    return file.finish()
  }

  /// Creates the file at `path`, which `prepare` must know, for writing in pieces.
  package func create(_ path: String) throws(FileError) -> DraftFile {
    try DraftFile(path, in: folder)
  }

  /// Waits until all written data is safe from a power failure.
  ///
  /// One call for the whole file system: for hundreds of small files, that takes a tenth of the time of one call each.
  func synchronize() throws(FileError) {
    let number = file_system_synchronize(folder.descriptor.number)
    guard number == 0 else { throw FileError(.write, folder.descriptor.path, number: number) }
  }

  /// Moves all its contents into its parent folder, which contains nothing else, and the manifest last: it marks the folder as complete.
  func moveUp(into target: String) throws(FileError) {
    let names = try folder.entries().map(\.name)
    var moved: [String] = []
    for name in names.filter({ $0 != Manifest.fileName }) + names.filter({ $0 == Manifest.fileName }) {
      do throws(FileError) {
        try Folder.move(path + "/" + name, toNew: target + "/" + name)
        moved.append(name)
      } catch {
        for name in moved.reversed() { try? Folder.move(target + "/" + name, toNew: path + "/" + name) }
        throw error
      }
    }
  }

  /// Copies the permissions of the folder it will replace.
  func copyPermissions(of status: Descriptor.Status) {
    // A failure is ignored: the folder is readable either way.
    _ = fchmod(folder.descriptor.number, status.permissions)
  }

  /// Ends the claim, so that another run may replace the folder, which is no longer a draft.
  func release() {
    UnfinishedFolders.remove(path)
    folder.release()
  }

  /// Removes the draft, unless something else has its name by now.
  func discard() {
    defer { UnfinishedFolders.remove(path) }
    guard let status = try? folder.descriptor.status(), Folder.status(of: path)?.identity == status.identity else {
      return
    }
    try? Folder.remove(path)
  }
}
