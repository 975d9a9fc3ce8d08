import CFileSystem
import Glibc

/// A folder that is written whole or not at all.
///
/// A new one grows beside the old and takes its place by a rename, so that a crash, a full disk or an interruption leaves the
/// old one as it was. Only what Debrief wrote itself, and nobody changed since, is ever replaced.
package struct OutputFolder: Sendable {
  private let path: FolderPath
  private let kind: Manifest.Kind

  /// The folder at `path`, which must be missing, empty, or one of this `kind` that Debrief wrote.
  package init(_ path: String, kind: Manifest.Kind) throws {
    self.path = try FolderPath(path)
    self.kind = kind
    // Told before the work, not after it.
    guard unsafe access(self.path.parent, W_OK | X_OK) == 0 else { throw FileError(.create, path) }
    try checkReplaceable(self.path.real)
  }

  /// Writes a new folder and puts it in the place of the old.
  ///
  /// - Parameters:
  ///   - manifest: What the folder says of itself; completed by what was written.
  ///   - paths: All files that `fill` will write.
  ///   - fill: Writes the files and returns their records. Where it throws, nothing is left behind.
  package func replace(
    under manifest: Manifest, with paths: [String], fill: (FolderDraft) async throws -> [FileRecord]
  ) async throws {
    path.removeAbandonedDrafts()
    let draft = try FolderDraft(beside: path)
    do {
      try draft.prepare(for: paths + [Manifest.fileName])
      let records = try await fill(draft)
      _ = try draft.write(Array(manifest.text(listing: records).utf8).span, to: Manifest.fileName)
      try draft.synchronize()
      try Task.checkCancellation()
      try publish(draft)
      draft.release()
    } catch {
      draft.discard()
      throw error
    }
  }

  /// Puts the draft in place, then removes what was there.
  private func publish(_ draft: FolderDraft) throws {
    if let old = Folder.status(of: path.real) {
      draft.copyPermissions(of: old)
      try exchange(draft)
    } else {
      let number = unsafe file_system_rename_to_new(draft.path, path.real)
      switch number {
      case 0: break
      case EEXIST: try exchange(draft)
      // A plain rename replaces nothing but an empty folder.
      case EINVAL, ENOSYS: guard unsafe rename(draft.path, path.real) == 0 else { throw FileError(.create, path.text) }
      default: throw FileError(.create, path.text, number: number)
      }
    }
    // The new folder is in place; that its name survives a loss of power is asked for, but the work is done either way.
    try? Descriptor(reading: path.parent).synchronize()
  }

  private func exchange(_ draft: FolderDraft) throws {
    // Claimed while it has its own name, so that no other run replaces it now, nor tidies it up under its next name.
    let old = try Folder(path: path.real, as: path.text)
    old.waitAndClaim()
    guard Folder.status(of: path.real)?.identity == (try old.descriptor.status().identity) else {
      return try publish(draft)
    }
    switch unsafe file_system_exchange(draft.path, path.real) {
    case 0: break
    case EINVAL, ENOSYS:
      try moveAside(draft)
      return
    case let number: throw FileError(.replace, path.text, number: number)
    }
    do {
      // What came out is checked again: someone may have changed it since the first look.
      try checkReplaceable(draft.path)
    } catch {
      _ = unsafe file_system_exchange(draft.path, path.real)
      throw error
    }
    // What cannot be removed stays hidden beside the new folder, and the next run tries again.
    try? Folder.remove(draft.path)
  }

  /// The exchange in two steps, for file systems that know no better.
  private func moveAside(_ draft: FolderDraft) throws {
    try checkReplaceable(path.real)
    guard unsafe rename(path.real, path.aside) == 0 else { throw FileError(.replace, path.text) }
    guard unsafe rename(draft.path, path.real) == 0 else {
      let error = FileError(.replace, path.text)
      unsafe rename(path.aside, path.real)
      throw error
    }
    try? Folder.remove(path.aside)
  }

  /// Throws unless nothing would be lost with what is at `real`.
  private func checkReplaceable(_ real: String) throws {
    guard let status = Folder.status(of: real) else { return }
    guard status.kind == .folder else { throw OutputError.notAFolder(path.text) }
    let folder = try Folder(path: real, as: path.text)
    let names = try folder.paths()
    if names.isEmpty { return }
    guard let published = PublishedFolder(at: real), published.kind == kind else {
      throw OutputError.foreignFolder(path.text, wanted: kind)
    }
    let records = Dictionary(published.outputs.map { ($0.path, $0) }) { first, _ in first }
    for name in names where name != Manifest.fileName {
      guard let record = records[name] else { throw OutputError.foreignFile(path.text + "/" + name) }
      guard try folder.holds(record) else { throw OutputError.changedFile(path.text + "/" + name) }
    }
  }
}
