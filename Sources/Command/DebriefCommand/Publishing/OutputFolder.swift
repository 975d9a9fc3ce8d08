import CFileSystem
import Glibc

/// An output folder that is written atomically: completely or not at all.
///
/// A new folder is written next to the old one and replaces it by a rename, so that a crash, a full disk or an interruption leaves the old
/// one unchanged. Only unchanged files that Debrief wrote are ever replaced. A folder that cannot be replaced, such as a volume of a
/// container, is filled if it is empty: the draft is written inside it, and all of it is moved up at the end.
package struct OutputFolder: Sendable {
  private let path: FolderPath
  private let kind: Manifest.Kind

  /// Creates an output folder for `path`, which must be missing, empty, or of this `kind` and written by Debrief.
  package init(_ path: String, kind: Manifest.Kind) throws {
    self.path = try FolderPath(path)
    self.kind = kind
    // Reported before the work, not after it.
    guard unsafe access(self.path.workplace, W_OK | X_OK) == 0 else { throw FileError(.create, path) }
    guard let pin = self.path.pin else {
      tidyAsides()
      try checkReplaceable(self.path.real)
      return
    }
    self.path.removeAbandonedDrafts()
    if try self.path.isEmpty() { return }
    try checkReplaceable(self.path.real)
    switch pin {
    case .mountPoint: throw OutputError.mountPoint(path)
    case .workingFolder: throw OutputError.workingFolder(path)
    }
  }

  /// Writes a new folder and replaces the old one with it.
  ///
  /// - Parameters:
  ///   - manifest: The folder's manifest, without the written files.
  ///   - paths: All files that `fill` will write.
  ///   - fill: Writes the files and returns their records. If it throws, nothing is left behind.
  package func replace(
    under manifest: Manifest, with paths: [String], fill: (FolderDraft) async throws -> [FileRecord]
  ) async throws {
    path.removeAbandonedDrafts()
    let draft = try FolderDraft(for: path)
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

  /// Moves the draft into place, then removes the old folder.
  private func publish(_ draft: FolderDraft) throws {
    if path.pin != nil {
      _ = try UnfinishedFolders.undisturbed { () throws(FileError) in
        try draft.moveUp(into: path.real)
        return true
      }
      _ = unsafe rmdir(draft.path)
    } else if let old = Folder.status(of: path.real) {
      draft.copyPermissions(of: old)
      try exchange(draft)
    } else {
      switch try placeAnew(draft) {
      case 0: break
      case EEXIST: try exchange(draft)
      case let number: throw FileError(.create, path.text, number: number)
      }
    }
    // The new folder is in place. A failed sync of its name is ignored, because the work is done.
    try? Descriptor(reading: path.parent).synchronize()
  }

  /// Renames the draft to a path where nothing exists; returns the error number if something exists by now, or the system refuses.
  private func placeAnew(_ draft: FolderDraft) throws(FileError) -> Int32 {
    var number: Int32 = 0
    _ = try UnfinishedFolders.undisturbed { () throws(FileError) in
      do throws(FileError) {
        try Folder.move(draft.path, toNew: path.real)
      } catch {
        number = error.number
      }
      return number == 0
    }
    return number
  }

  private func exchange(_ draft: FolderDraft) throws {
    // Claimed under its own name, so that no other run replaces it now, or removes it under its next name.
    let old = try Folder(path: path.real, as: path.text)
    old.waitAndClaim()
    guard Folder.status(of: path.real)?.identity == (try old.descriptor.status().identity) else {
      return try publish(draft)
    }
    guard try exchangeNames(with: draft) else {
      try moveAside(draft)
      return
    }
    do {
      // The old folder is checked again: it may have been changed since the first check.
      try checkReplaceable(draft.path)
    } catch {
      _ = unsafe file_system_exchange(draft.path, path.real)
      throw error
    }
    // What cannot be removed stays hidden next to the new folder, and the next run tries again.
    try? Folder.remove(draft.path)
  }

  /// Exchanges the names of the old folder and the draft; false if the file system does not support it.
  private func exchangeNames(with draft: FolderDraft) throws(FileError) -> Bool {
    var number: Int32 = 0
    _ = try UnfinishedFolders.undisturbed { () throws(FileError) in
      number = unsafe file_system_exchange(draft.path, path.real)
      return number == 0
    }
    switch number {
    case 0: return true
    case EINVAL, ENOSYS: return false
    default: throw FileError(.replace, path.text, number: number)
    }
  }

  /// The exchange in two steps, for file systems without an atomic exchange.
  private func moveAside(_ draft: FolderDraft) throws {
    try checkReplaceable(path.real)
    let aside = path.randomAside()
    do throws(FileError) {
      _ = try UnfinishedFolders.undisturbed { () throws(FileError) in
        try Folder.move(path.real, toNew: aside)
        do throws(FileError) {
          try Folder.move(draft.path, toNew: path.real)
        } catch {
          try? Folder.move(aside, toNew: path.real)
          throw error
        }
        return true
      }
    } catch {
      throw FileError(.replace, path.text, number: error.number)
    }
    try? Folder.remove(aside)
  }

  /// Restores a folder that was moved aside by a run that crashed before it moved another into place, and removes one by a run that crashed
  /// later. Folders with any content not written by Debrief are unchanged.
  private func tidyAsides() {
    for aside in path.asides() { try? tidyAside(aside) }
  }

  private func tidyAside(_ aside: String) throws {
    let old = try Folder(path: aside)
    // Another process is working on it.
    if old.claim() == .taken { return }
    guard PublishedFolder(at: aside)?.kind == kind else { return }
    if Folder.status(of: path.real) == nil {
      try Folder.move(aside, toNew: path.real)
    } else {
      try checkReplaceable(aside)
      try Folder.remove(aside)
    }
    old.release()
  }

  /// Throws if replacing the folder at `real` would lose anything.
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
