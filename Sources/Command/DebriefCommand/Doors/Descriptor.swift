import Glibc

/// An open file or folder, closed at the end of its scope.
struct Descriptor: ~Copyable {
  /// The system's metadata of a file or folder.
  struct Status {
    enum Kind { case file, folder, link, other }

    let kind: Kind
    let size: Int
    let permissions: mode_t
    let owner: uid_t
    /// Device and inode number, which identify a file.
    let identity: [UInt64]
    /// Times of the last change of content and of metadata, in nanoseconds since 1970.
    let changes: [Int]

    init(_ status: stat) {
      kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
      size = Int(status.st_size)
      permissions = status.st_mode & 0o777
      owner = status.st_uid
      identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
      changes = [status.st_mtim, status.st_ctim].map { $0.tv_sec &* 1_000_000_000 &+ $0.tv_nsec }
    }

    /// Whether it is the file of `earlier` with the same bytes.
    func isUnchanged(since earlier: Status) -> Bool {
      kind == earlier.kind && identity == earlier.identity && size == earlier.size && changes == earlier.changes
    }
  }

  /// The file descriptor.
  let number: Int32
  /// The path for error messages.
  let path: String

  /// Opens `path` for reading; error messages use `label`.
  init(reading path: String, flags: Int32 = 0, as label: String? = nil) throws(FileError) {
    // Non-blocking, because opening a pipe without a writer would wait forever.
    number = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flags)
    self.path = label ?? path
    if number < 0 { throw FileError(.read, self.path) }
  }

  /// Opens the folder `name` in `parent`; fails for links.
  init(folder name: String, in parent: borrowing Descriptor) throws(FileError) {
    path = parent.path + "/" + name
    number = unsafe openat(parent.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 { throw FileError(.read, path) }
  }

  /// Opens the file `name` in `folder` for reading; fails for links.
  init(file name: String, in folder: borrowing Descriptor) throws(FileError) {
    path = folder.path + "/" + name
    number = unsafe openat(folder.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if number < 0 { throw FileError(.read, path) }
  }

  /// Creates the file `name` in `folder`; fails if the name exists. A program is made executable.
  init(creating name: String, in folder: borrowing Descriptor, isProgram: Bool = false) throws(FileError) {
    path = folder.path + "/" + name
    number = unsafe openat(
      folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, isProgram ? 0o777 : 0o666)
    if number < 0 { throw FileError(.create, path) }
  }

  deinit {
    close(number)
  }

  /// The current metadata.
  func status() throws(FileError) -> Status {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw FileError(.read, path) }
    return Status(status)
  }

  /// All bytes from the current position to the end. Devices and pipes, which may never end, are an error.
  func readAll() throws(FileError) -> [UInt8] {
    let status = try status()
    guard status.kind != .other else { throw FileError(.read, path, number: ENODEV) }
    let size = status.size
    var bytes: [UInt8] = []
    var count = 1
    while count > 0 {
      // One byte more than the size, so that a usual file needs one call for its content and one for the end.
      let room = max(size - bytes.count + 1, 65_536)
      let part = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = unsafe Glibc.read(number, buffer.baseAddress, room)
        initialized = max(0, count)
      }
      if count < 0 && errno == EINTR { count = 1 } else if count < 0 { throw FileError(.read, path) }
      bytes += part
    }
    return bytes
  }

  /// Number and hash of the bytes from the current position to the end, read in pieces.
  func measured() throws(FileError) -> (count: Int, sha256: String) {
    let hash = SHA256()
    var total = 0
    var count = 1
    while count > 0 {
      let room = 1 << 20
      let part = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = unsafe Glibc.read(number, buffer.baseAddress, room)
        initialized = max(0, count)
      }
      if count < 0 && errno == EINTR { count = 1 } else if count < 0 { throw FileError(.read, path) }
      hash.update(part.span)
      total += part.count
    }
    return (total, hash.digits())
  }

  /// Writes all of `bytes` at the current position.
  func write(_ bytes: Span<UInt8>) throws(FileError) {
    try Self.write(bytes, to: number, as: path)
  }

  /// Writes all of `bytes` to the descriptor `number`; error messages use `label`.
  static func write(_ bytes: Span<UInt8>, to number: Int32, as label: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written...)
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      if count >= 0 { written += count } else if errno != EINTR { throw FileError(.write, label) }
    }
  }

  /// Waits until written data is safe from a power failure.
  func synchronize() throws(FileError) {
    guard fsync(number) == 0 else { throw FileError(.write, path) }
  }
}
