import CSignals
import Glibc

/// The processors of this machine.
enum Processors {
  /// The number of threads that can run at once; at least one.
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Throws unless all threads that a run may want can be created: the library that schedules tasks waits forever for one that cannot.
  static func tryThreads() throws(DoorError) {
    // One for the signals, one for the network, and one for the library's timers.
    let error = threads_try(Int32(count + 3))
    guard error == 0 else { throw .noThread(error) }
  }
}
