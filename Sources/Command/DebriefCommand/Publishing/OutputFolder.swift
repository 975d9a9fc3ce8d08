import CFileSystem
import Glibc

/// A folder that is written whole or not at all.
///
/// A new one grows beside the old and takes its place by a rename, so that a crash, a full disk or an interruption leaves the
/// old one as it was. Only what Debrief wrote itself, and nobody changed since, is ever replaced. A folder that cannot take another's
/// place, such as a volume of a container, is filled where it is empty: the draft grows in it, and then all of it moves up.
package struct OutputFolder: Sendable {
  private let path: FolderPath
  private let kind: Manifest.Kind

  /// The folder at `path`, which must be missing, empty, or one of this `kind` that Debrief wrote.
  package init(_ path: String, kind: Manifest.Kind) throws {
    self.path = try FolderPath(path)
    self.kind = kind
    // Told before the work, not after it.
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

  /// Puts the draft in place, then removes what was there.
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
    // The new folder is in place; that its name survives a loss of power is asked for, but the work is done either way.
    try? Descriptor(reading: path.parent).synchronize()
  }

  /// Puts the draft where nothing is; the error number where something is by now, or the system refuses.
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
    // Claimed while it has its own name, so that no other run replaces it now, nor tidies it up under its next name.
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
      // What came out is checked again: someone may have changed it since the first look.
      try checkReplaceable(draft.path)
    } catch {
      _ = unsafe file_system_exchange(draft.path, path.real)
      throw error
    }
    // What cannot be removed stays hidden beside the new folder, and the next run tries again.
    try? Folder.remove(draft.path)
  }

  /// Exchanges the names of the old folder and the draft; false where the file system cannot.
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

  /// The exchange in two steps, for file systems that know no better.
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

  /// Gives back its name to a folder that was moved aside by a run that crashed before it put another in its place, and removes one by a
  /// run that crashed thereafter. What is not all Debrief's stays as it is.
  private func tidyAsides() {
    for aside in path.asides() { try? tidyAside(aside) }
  }

  private func tidyAside(_ aside: String) throws {
    let old = try Folder(path: aside)
    // The claim of who is at it just now.
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
