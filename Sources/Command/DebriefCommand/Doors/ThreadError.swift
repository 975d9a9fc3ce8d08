import CSignals
import Glibc

/// The system gives this process no thread, or too few.
package struct ThreadError: Error, Hashable, Sendable {
  /// The system's error number.
  let number: Int32

  /// Throws unless all threads that a run may want can be had: the library that hands out work waits for ever for one that cannot.
  static func tryThreads() throws(ThreadError) {
    // One for the signals, one for the network, and one by which the library keeps time.
    let error = threads_try(Int32(Processors.count + 3))
    guard error == 0 else { throw ThreadError(number: error) }
  }
}

extension ThreadError: CustomStringConvertible {
  /// Fault and way out.
  package var description: String {
    "cannot start a thread: \(unsafe String(cString: strerror(number))); raise the limit on processes or memory "
      + "(ulimit -u, ulimit -v, or the container’s)"
  }
}
