import CSignals
import Glibc
import Synchronization

/// The unfinished output folders of this run, which are removed if the process must end at once.
///
/// This is the only state shared by the whole process, because a process ends as a whole.
enum UnfinishedFolders {
  private struct State {
    /// Identities of the folders, by path.
    var folders: [String: [UInt64]] = [:]
    /// Whether an output was already moved into place.
    var hasPublished = false
  }

  private static let state = Mutex(State())

  /// How often to try to empty a folder while others may still write to it.
  private static let attempts = 3

  /// Registers the folder at `path`.
  static func add(_ path: String, identity: [UInt64]) {
    state.withLock { $0.folders[path] = identity }
  }

  /// Unregisters the folder at `path`, which was removed or moved into place.
  static func remove(_ path: String) {
    state.withLock { _ = $0.folders.removeValue(forKey: path) }
  }

  /// Performs `work`, which moves a folder into place, possibly in several steps between which the process must not end. Returns whether it
  /// did.
  static func undisturbed(_ work: () throws(FileError) -> Bool) throws(FileError) -> Bool {
    try state.withLock { (state) throws(FileError) in
      let isPublished = try work()
      if isPublished { state.hasPublished = true }
      return isPublished
    }
  }

  /// Removes unfinished folders and ends the process with `status`, after `milliseconds` at the latest.
  static func endProcess(_ status: Int32, within milliseconds: Int) -> Never {
    state.withLock { state in
      // Not earlier: until here a folder may be only partly in place.
      signals_end_within(Int32(milliseconds), status)
      Console.interrupted(hasPublished: state.hasPublished)
      for (path, identity) in state.folders.sorted(by: { $0.key < $1.key }) {
        for _ in 0..<attempts where Folder.status(of: path)?.identity == identity { try? Folder.remove(path) }
      }
      _exit(status)
    }
  }
}
