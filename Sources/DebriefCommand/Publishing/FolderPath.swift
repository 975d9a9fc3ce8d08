import Glibc

/// Where an output folder is, with every link resolved that leads to it.
struct FolderPath: Hashable, Sendable {
  /// As the user wrote it, for messages.
  let text: String
  /// The folder around it.
  let parent: String
  /// Its name there.
  let name: String

  /// What the drafts of a folder are called: hidden, so that neither a listing nor a web server shows them.
  private static let draftMark = ".debrief-"
  private static let draftLetters = 8

  /// The place of the folder that the user calls `text`. Folders around it that do not exist are made.
  init(_ text: String) throws {
    self.text = text
    let real: String
    if let existing = Self.resolved(text) {
      real = existing
    } else {
      let trimmed = text.reversed().drop { $0 == "/" }.reversed()
      let slash = trimmed.lastIndex(of: "/")
      let around = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
      let name = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed[...]
      try Self.makeFolders(around)
      guard !name.isEmpty, let parent = Self.resolved(around), Folder.status(of: parent)?.kind == .folder else {
        throw FileError(.create, text, number: ENOTDIR)
      }
      real = (parent == "/" ? "" : parent) + "/" + name
    }
    guard let slash = real.lastIndex(of: "/"), real != "/" else { throw OutputError.rootFolder }
    parent = slash == real.startIndex ? "/" : String(real[..<slash])
    name = String(real[real.index(after: slash)...])
  }

  /// The folder's own path.
  var real: String { path(of: name) }

  /// A path beside it for a draft, under a name that nothing is likely to have.
  func randomDraft() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return path(of: draftPrefix + String((0..<Self.draftLetters).map { _ in letters[Int.random(in: letters.indices)] }))
  }

  /// A path beside it for the old folder, where it cannot be exchanged at once. Never tidied up: it may be the only copy.
  var aside: String { path(of: ".\(name)\(Self.draftMark)old") }

  /// Removes the drafts of runs that crashed: what is named like a draft, belongs to this user and to no living process.
  func removeAbandonedDrafts() {
    guard let folder = try? Folder(path: parent), let entries = try? folder.entries() else { return }
    for entry in entries where entry.kind == .folder && isDraft(entry.name) {
      guard folder.status(of: entry.name)?.owner == geteuid(),
        let draft = try? Folder(entry.name, in: folder), draft.claim()
      else { continue }
      // A draft that cannot be removed harms nothing.
      try? Folder.remove(path(of: entry.name))
    }
  }

  private var draftPrefix: String { ".\(name)\(Self.draftMark)" }

  private func isDraft(_ name: String) -> Bool {
    name.hasPrefix(draftPrefix) && name.utf8.count == draftPrefix.utf8.count + Self.draftLetters
  }

  private func path(of name: String) -> String { (parent == "/" ? "" : parent) + "/" + name }

  private static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func makeFolders(_ path: String) throws(FileError) {
    if resolved(path) != nil { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolders(String(path[..<slash])) }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(.create, path) }
  }
}
