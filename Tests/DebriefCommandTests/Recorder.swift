import DebriefCommand
import Synchronization

/// Surroundings that record the tool's output.
final class Recorder: Sendable {
  private let written = Mutex((results: "", messages: ""))

  var results: String { written.withLock { $0.results } }
  var messages: String { written.withLock { $0.messages } }

  /// Surroundings that write to this recorder.
  func surroundings(environment: [String: String] = [:], onTerminal: Bool = false) -> Surroundings {
    Surroundings(
      environment: environment, errorsAreOnTerminal: onTerminal,
      writeResult: { text in self.written.withLock { $0.results += text } },
      writeMessage: { text in self.written.withLock { $0.messages += text } })
  }
}
