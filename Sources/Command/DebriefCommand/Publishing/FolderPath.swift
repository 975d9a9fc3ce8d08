import CFileSystem
import Glibc

/// Where an output folder is, with every link resolved that leads to it.
struct FolderPath: Hashable, Sendable {
  /// As the user wrote it, for messages.
  let text: String
  /// The folder around it.
  let parent: String
  /// Its name there.
  let name: String
  /// Why it cannot be replaced, only filled; nil where it can.
  let pin: Pin?

  /// What keeps a folder in its place.
  enum Pin: Hashable, Sendable {
    /// Something is mounted there, such as a volume of a container.
    case mountPoint
    /// It is the folder that the user is in, or around it: who is in a folder that is replaced is in one that is gone.
    case workingFolder
  }

  /// What the drafts of a folder are called: hidden, so that neither a listing nor a web server shows them.
  private static let draftMark = ".debrief-"
  /// What the old folder is called, where it had to be moved aside.
  private static let asideMark = "old"
  private static let draftLetters = 8

  /// The place of the folder that the user calls `text`. Folders around it that do not exist are made.
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

  /// The folder in which its drafts are: beside it, or inside what can only be filled.
  var workplace: String { pin == nil ? parent : real }

  /// A path for a draft, under a name that nothing is likely to have.
  func randomDraft() -> String { path(of: draftPrefix + Self.randomLetters(), in: workplace) }

  /// A path beside it for the old folder, where it cannot be exchanged at once, under a name that nothing is likely to have. No draft: it
  /// may be the only copy.
  func randomAside() -> String { path(of: asidePrefix + "-" + Self.randomLetters(), in: parent) }

  /// Paths of the folders that runs moved aside and that are still there.
  func asides() -> [String] {
    let entries = (try? Folder(path: parent).entries()) ?? []
    return entries.filter { $0.kind == .folder && isAside($0.name) }.map { path(of: $0.name, in: parent) }
  }

  /// Whether nothing is in it that somebody put there. The root of some file systems is born with a folder for what is found after a
  /// crash.
  func isEmpty() throws -> Bool {
    try Folder(path: real, as: text).entries().allSatisfy { pin == .mountPoint && $0.name == "lost+found" }
  }

  /// Removes the drafts of runs that crashed: what is named like a draft, belongs to this user and to no living process.
  func removeAbandonedDrafts() {
    guard let folder = try? Folder(path: workplace), let entries = try? folder.entries() else { return }
    for entry in entries where entry.kind == .folder && isDraft(entry.name) {
      guard folder.status(of: entry.name)?.owner == geteuid(),
        let draft = try? Folder(entry.name, in: folder), draft.claim() == .made
      else { continue }
      // A draft that cannot be removed harms nothing.
      try? Folder.remove(path(of: entry.name, in: workplace))
    }
  }

  private var draftPrefix: String { pin == nil ? ".\(name)\(Self.draftMark)" : Self.draftMark }

  private var asidePrefix: String { ".\(name)\(Self.draftMark)\(Self.asideMark)" }

  private func isDraft(_ name: String) -> Bool {
    name.hasPrefix(draftPrefix) && name.utf8.count == draftPrefix.utf8.count + Self.draftLetters
  }

  private func isAside(_ name: String) -> Bool {
    // Without letters, as 0.1 named it.
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
    // Repaired, it would be the path of something else.
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
