import CFileSystem
import Glibc

/// An open folder, through which its contents are reached without following any link.
struct Folder: ~Copyable {
  /// A file, folder or other thing in a folder.
  struct Entry {
    let name: String
    let kind: Descriptor.Status.Kind
  }

  let descriptor: Descriptor

  /// Opens the folder at `path`, but no link to one; errors call it `label`.
  init(path: String, as label: String? = nil) throws(FileError) {
    descriptor = try Descriptor(reading: path, flags: O_DIRECTORY | O_NOFOLLOW, as: label)
  }

  /// Opens the folder `name` inside `parent`.
  init(_ name: String, in parent: borrowing Folder) throws(FileError) {
    descriptor = try Descriptor(folder: name, in: parent.descriptor)
  }

  /// What it holds, sorted by name.
  func entries() throws(FileError) -> [Entry] {
    let path = descriptor.path
    // Reading moves a position that belongs to the open folder, so each reading opens it anew.
    let number = unsafe openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0, let stream = unsafe fdopendir(number) else { throw FileError(.read, path) }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // A name that is not UTF-8 cannot be looked up; it is something, all the same.
      if name != ".", name != ".." { entries.append(Entry(name: name, kind: status(of: name)?.kind ?? .other)) }
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// What the system knows about `name` in it; nil where there is no such thing.
  func status(of name: String) -> Descriptor.Status? {
    var status = stat()
    guard unsafe fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return Descriptor.Status(status)
  }

  /// What the system knows about `path`; nil where there is no such thing.
  static func status(of path: String) -> Descriptor.Status? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return Descriptor.Status(status)
  }

  /// Paths of all it holds, folders left out, relative to it and in a fixed order.
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

  /// Opens the file at `path` in it for reading, but no link to one.
  func openFile(_ path: String) throws(FileError) -> Descriptor {
    try Descriptor(file: path, in: descriptor)
  }

  /// Makes the folder `name` in it, where nothing may have that name.
  func makeFolder(_ name: String) throws(FileError) {
    guard unsafe mkdirat(descriptor.number, name, 0o777) == 0 else {
      throw FileError(.create, descriptor.path + "/" + name)
    }
  }

  /// Whether the file of `record` is in it with the same bytes.
  func holds(_ record: FileRecord) throws(FileError) -> Bool {
    guard let status = status(of: record.path), status.kind == .file, status.size == record.bytes else { return false }
    let file = try MappedFile(
      Descriptor(file: record.path, in: descriptor), at: descriptor.path + "/" + record.path)
    return file.withBytes { SHA256.digits(of: $0) } == record.sha256
  }

  /// Removes all it holds. What another process removes at the same time is no error.
  func removeContents() throws(FileError) {
    for entry in try entries() {
      if entry.kind == .folder, status(of: entry.name) != nil { try Folder(entry.name, in: self).removeContents() }
      let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
      if unsafe unlinkat(descriptor.number, entry.name, flags) != 0, errno != ENOENT {
        throw FileError(.remove, descriptor.path + "/" + entry.name)
      }
    }
  }

  /// Removes the folder at `path` with all it holds.
  static func remove(_ path: String) throws(FileError) {
    try Folder(path: path).removeContents()
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw FileError(.remove, path) }
  }

  /// Gives what is at `path` the name `target`, which nothing may have.
  static func move(_ path: String, toNew target: String) throws(FileError) {
    switch unsafe file_system_rename_to_new(path, target) {
    case 0: break
    case EINVAL, ENOSYS:
      // Where the file system cannot look and rename in one step, in two: what could come between is hardly ever there.
      guard status(of: target) == nil else { throw FileError(.create, target, number: EEXIST) }
      guard unsafe rename(path, target) == 0 else { throw FileError(.create, target) }
    case let number: throw FileError(.create, target, number: number)
    }
  }

  /// What comes of claiming a folder.
  enum Claim {
    /// It is this process's until it is closed.
    case made
    /// Another process has it.
    case taken
    /// The file system knows no claims, as some that are shared between machines.
    case unknown
  }

  /// Claims the folder for this process until it is closed.
  func claim() -> Claim {
    while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      if errno != EINTR { return errno == EWOULDBLOCK ? .taken : .unknown }
    }
    return .made
  }

  /// Claims the folder for this process once no other has it. Where the file system knows no claims, goes on without.
  func waitAndClaim() {
    while flock(descriptor.number, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Ends the claim before the folder is closed.
  func release() {
    flock(descriptor.number, LOCK_UN)
  }
}
