import CSignals
import Glibc
import Synchronization

/// The folders that this run is writing and that must not outlive it, for an end that cannot wait for the work.
///
/// The one state that the process shares, since a process ends as a whole.
enum UnfinishedFolders {
  private struct State {
    /// Identities of the folders, by path.
    var folders: [String: [UInt64]] = [:]
    /// Whether something was put in its place already.
    var hasPublished = false
  }

  private static let state = Mutex(State())

  /// How often a folder is emptied into which others may still write.
  private static let attempts = 3

  /// Remembers the folder at `path`.
  static func add(_ path: String, identity: [UInt64]) {
    state.withLock { $0.folders[path] = identity }
  }

  /// Forgets the folder at `path`, which is gone or in its place.
  static func remove(_ path: String) {
    state.withLock { _ = $0.folders.removeValue(forKey: path) }
  }

  /// Does `work`, which puts a folder in its place, maybe in more than one step, and must not be ended between them; it tells whether
  /// it did.
  static func undisturbed(_ work: () throws(FileError) -> Bool) throws(FileError) -> Bool {
    try state.withLock { (state) throws(FileError) in
      let isPublished = try work()
      if isPublished { state.hasPublished = true }
      return isPublished
    }
  }

  /// Removes what is unfinished and ends the process with `status`, with or without that when `milliseconds` have passed.
  static func endProcess(_ status: Int32, within milliseconds: Int) -> Never {
    state.withLock { state in
      // Only now, for until here a folder may be half in its place.
      signals_end_within(Int32(milliseconds), status)
      Console.interrupted(hasPublished: state.hasPublished)
      for (path, identity) in state.folders.sorted(by: { $0.key < $1.key }) {
        for _ in 0..<attempts where Folder.status(of: path)?.identity == identity { try? Folder.remove(path) }
      }
      _exit(status)
    }
  }
}
