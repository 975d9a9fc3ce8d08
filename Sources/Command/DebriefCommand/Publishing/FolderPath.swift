import CFileSystem
import Glibc

/// The location of an output folder, with all links resolved.
struct FolderPath: Hashable, Sendable {
  /// The path as the user wrote it, for messages.
  let text: String
  /// Its parent folder.
  let parent: String
  /// Its name in the parent folder.
  let name: String
  /// Why it can only be filled, not replaced; nil if it can be replaced.
  let pin: Pin?

  /// A reason why a folder cannot be replaced.
  enum Pin: Hashable, Sendable {
    /// A mount point, such as a volume of a container.
    case mountPoint
    /// The user's working folder, or a parent of it: replacing it would leave the user in a deleted folder.
    case workingFolder
  }

  /// Mark in the names of drafts: hidden, so that neither a listing nor a web server shows them.
  private static let draftMark = ".debrief-"
  /// Mark in the name of an old folder that was moved aside.
  private static let asideMark = "old"
  private static let draftLetters = 8

  /// Resolves the folder that the user calls `text`. Missing parent folders are created.
  init(_ text: String) throws {
    self.text = text
    let real: String
    if let existing = try Self.resolved(text) {
      real = existing
    } else {
      let trimmed = text.reversed().drop { $0 == "/" }.reversed()
      let slash = trimmed.lastIndex(of: "/")
      let around = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
      let name = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed[...]
      try Self.makeFolders(around)
      guard !name.isEmpty, let parent = try Self.resolved(around), Folder.status(of: parent)?.kind == .folder else {
        throw FileError(.create, text, number: ENOTDIR)
      }
      real = (parent == "/" ? "" : parent) + "/" + name
    }
    guard let slash = real.lastIndex(of: "/"), real != "/" else { throw OutputError.rootFolder }
    parent = slash == real.startIndex ? "/" : String(real[..<slash])
    name = String(real[real.index(after: slash)...])
    pin =
      if unsafe file_system_is_mount_point(real) != 0 {
        .mountPoint
      } else if let working = try Self.resolved("."), (working + "/").hasPrefix(real + "/") {
        .workingFolder
      } else {
        nil
      }
  }

  /// The folder's own path.
  var real: String { path(of: name, in: parent) }

  /// The folder of its drafts: the parent, or the folder itself if it can only be filled.
  var workplace: String { pin == nil ? parent : real }

  /// A random path for a draft, unlikely to exist.
  func randomDraft() -> String { path(of: draftPrefix + Self.randomLetters(), in: workplace) }

  /// A random path, unlikely to exist, next to it for the old folder if the two cannot be exchanged atomically. It is not a draft, because
  /// it may be the only copy.
  func randomAside() -> String { path(of: asidePrefix + "-" + Self.randomLetters(), in: parent) }

  /// Paths of the remaining folders that runs moved aside.
  func asides() -> [String] {
    let entries = (try? Folder(path: parent).entries()) ?? []
    return entries.filter { $0.kind == .folder && isAside($0.name) }.map { path(of: $0.name, in: parent) }
  }

  /// Whether it contains nothing that a user created. The root of some file systems starts with a folder for files recovered after a crash.
  func isEmpty() throws -> Bool {
    try Folder(path: real, as: text).entries().allSatisfy { pin == .mountPoint && $0.name == "lost+found" }
  }

  /// Removes the drafts of crashed runs: folders that have a draft's name, belong to this user and are not claimed by a running process.
  func removeAbandonedDrafts() {
    guard let folder = try? Folder(path: workplace), let entries = try? folder.entries() else { return }
    for entry in entries where entry.kind == .folder && isDraft(entry.name) {
      guard folder.status(of: entry.name)?.owner == geteuid(),
        let draft = try? Folder(entry.name, in: folder), draft.claim() == .made
      else { continue }
      // A remaining draft does no harm.
      try? Folder.remove(path(of: entry.name, in: workplace))
    }
  }

  private var draftPrefix: String { pin == nil ? ".\(name)\(Self.draftMark)" : Self.draftMark }

  private var asidePrefix: String { ".\(name)\(Self.draftMark)\(Self.asideMark)" }

  private func isDraft(_ name: String) -> Bool {
    name.hasPrefix(draftPrefix) && name.utf8.count == draftPrefix.utf8.count + Self.draftLetters
  }

  private func isAside(_ name: String) -> Bool {
    // The name without letters in version 0.1.
    name == asidePrefix
      || name.hasPrefix(asidePrefix + "-") && name.utf8.count == asidePrefix.utf8.count + 1 + Self.draftLetters
  }

  private static func randomLetters() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<draftLetters).map { _ in letters[Int.random(in: letters.indices)] })
  }

  private func path(of name: String, in folder: String) -> String { (folder == "/" ? "" : folder) + "/" + name }

  private static func resolved(_ path: String) throws -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    // Repaired, it would be another path.
    guard let text = unsafe String(validatingCString: real) else {
      throw OutputError.unreadablePath(unsafe String(cString: real))
    }
    return text
  }

  private static func makeFolders(_ path: String) throws {
    if try resolved(path) != nil { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolders(String(path[..<slash])) }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(.create, path) }
  }
}
