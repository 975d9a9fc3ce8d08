import CFileSystem
import Glibc

/// An open folder, which gives access to its contents without following links.
struct Folder: ~Copyable {
  /// A file, folder or other item in a folder.
  struct Entry {
    let name: String
    let kind: Descriptor.Status.Kind
  }

  let descriptor: Descriptor

  /// Opens the folder at `path`; fails for links. Error messages use `label`.
  init(path: String, as label: String? = nil) throws(FileError) {
    descriptor = try Descriptor(reading: path, flags: O_DIRECTORY | O_NOFOLLOW, as: label)
  }

  /// Opens the folder `name` in `parent`.
  init(_ name: String, in parent: borrowing Folder) throws(FileError) {
    descriptor = try Descriptor(folder: name, in: parent.descriptor)
  }

  /// The entries, sorted by name.
  func entries() throws(FileError) -> [Entry] {
    let path = descriptor.path
    // Reading moves the position of the open folder, so each call opens it again.
    let number = unsafe openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0, let stream = unsafe fdopendir(number) else { throw FileError(.read, path) }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // A name that is not UTF-8 cannot be looked up, but the entry still exists.
      if name != ".", name != ".." { entries.append(Entry(name: name, kind: status(of: name)?.kind ?? .other)) }
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// The metadata of `name` in the folder; nil if it does not exist.
  func status(of name: String) -> Descriptor.Status? {
    var status = stat()
    guard unsafe fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return Descriptor.Status(status)
  }

  /// The metadata of `path`; nil if it does not exist.
  static func status(of path: String) -> Descriptor.Status? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return Descriptor.Status(status)
  }

  /// Relative paths of all its contents except folders, in a fixed order.
  func paths() throws(FileError) -> [String] {
    var paths: [String] = []
    for entry in try entries() {
      if entry.kind == .folder {
        paths += try Folder(entry.name, in: self).paths().map { entry.name + "/" + $0 }
      } else {
        paths.append(entry.name)
      }
    }
    return paths
  }

  /// Opens the file at `path` in the folder for reading; fails for links.
  func openFile(_ path: String) throws(FileError) -> Descriptor {
    try Descriptor(file: path, in: descriptor)
  }

  /// Creates the folder `name` in it; fails if the name exists.
  func makeFolder(_ name: String) throws(FileError) {
    guard unsafe mkdirat(descriptor.number, name, 0o777) == 0 else {
      throw FileError(.create, descriptor.path + "/" + name)
    }
  }

  /// Whether it contains the file of `record` with the same bytes.
  func holds(_ record: FileRecord) throws(FileError) -> Bool {
    guard let status = status(of: record.path), status.kind == .file, status.size == record.bytes else { return false }
    let file = try MappedFile(
      Descriptor(file: record.path, in: descriptor), at: descriptor.path + "/" + record.path)
    return file.withBytes { SHA256.digits(of: $0) } == record.sha256
  }

  /// Removes all its contents. Items that another process removes at the same time are not an error.
  func removeContents() throws(FileError) {
    for entry in try entries() {
      if entry.kind == .folder, status(of: entry.name) != nil { try Folder(entry.name, in: self).removeContents() }
      let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
      if unsafe unlinkat(descriptor.number, entry.name, flags) != 0, errno != ENOENT {
        throw FileError(.remove, descriptor.path + "/" + entry.name)
      }
    }
  }

  /// Removes the folder at `path` with all its contents.
  static func remove(_ path: String) throws(FileError) {
    try Folder(path: path).removeContents()
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw FileError(.remove, path) }
  }

  /// Renames `path` to `target`, which must not exist.
  static func move(_ path: String, toNew target: String) throws(FileError) {
    switch unsafe file_system_rename_to_new(path, target) {
    case 0: break
    case EINVAL, ENOSYS:
      // If the file system cannot check and rename in one step, in two: a race is very unlikely.
      guard status(of: target) == nil else { throw FileError(.create, target, number: EEXIST) }
      guard unsafe rename(path, target) == 0 else { throw FileError(.create, target) }
    case let number: throw FileError(.create, target, number: number)
    }
  }

  /// The result of claiming a folder.
  enum Claim {
    /// This process has the claim until it closes the folder.
    case made
    /// Another process has the claim.
    case taken
    /// The file system does not support locks, as with some network file systems.
    case unknown
  }

  /// Claims the folder for this process until it is closed.
  func claim() -> Claim {
    while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      if errno != EINTR { return errno == EWOULDBLOCK ? .taken : .unknown }
    }
    return .made
  }

  /// Waits until no other process has a claim on the folder, then claims it. Continues without a claim if the file system does not support
  /// locks.
  func waitAndClaim() {
    while flock(descriptor.number, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Ends the claim before the folder is closed.
  func release() {
    flock(descriptor.number, LOCK_UN)
  }
}
