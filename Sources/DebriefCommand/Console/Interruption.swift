import Dispatch
import Glibc

/// Lets the user stop a run: the first SIGINT or SIGTERM asks it to end and clean up after itself, a second one ends it at once.
final class Interruption {
  /// Where SIGINT and SIGTERM arrive.
  private let sources: [any DispatchSourceSignal]

  /// Who reads our output may leave first; writing then fails with an error code, which is enough. To be called before anything
  /// is written.
  static func ignoreLeavingReaders() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Calls `stop` at the first signal.
  init(stop: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      // The default action is turned off by hand, for a source only listens.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        stop()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
  }
}
