import Foundation
import Synchronization

/// A connection to a browser: messages of the DevTools protocol over two pipes, each terminated by a zero byte.
///
/// - Source: https://chromedevtools.github.io/devtools-protocol
final class DevTools: Sendable {
  /// An event that the browser sends.
  struct Event: Sendable {
    let method: String
    let parameters: JSONValue
  }

  private struct Message: Codable {
    var id: Int?
    var method: String?
    var params: JSONValue?
    var sessionId: String?
    var result: JSONValue?
    var error: JSONValue?
  }

  private struct State {
    var lastID = 0
    var isOpen = true
    var received = Data()
    var answers: [Int: (method: String, continuation: CheckedContinuation<JSONValue, any Error>)] = [:]
    var listeners: [String: @Sendable (Event) -> Void] = [:]
  }

  private let state = Mutex(State())
  private let commands: FileHandle

  /// Creates a connection that writes to `commands` and reads from `answers` until either is closed.
  init(commands: FileHandle, answers: FileHandle) {
    self.commands = commands
    answers.readabilityHandler = { [weak self] handle in
      let data = handle.availableData
      if data.isEmpty { handle.readabilityHandler = nil }
      self?.receive(data)
    }
  }

  /// Subscribes to `session`: `listener` is called for each of its events, in order, and must be fast.
  func listen(to session: String, _ listener: (@Sendable (Event) -> Void)?) {
    state.withLock { $0.listeners[session] = listener }
  }

  /// Sends a command to the browser, or to the page of `session`, and returns the response.
  @discardableResult
  func send(_ method: String, _ parameters: JSONValue = [:], to session: String? = nil) async throws -> JSONValue {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    let message = Message(id: id, method: method, params: parameters, sessionId: session)
    let bytes = try JSONEncoder().encode(message) + [0]
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let error: (any Error)? = state.withLock { state in
          guard state.isOpen else { return BrowserError.ended("") }
          do { try commands.write(contentsOf: bytes) } catch { return error }
          state.answers[id] = (method, continuation)
          return nil
        }
        if let error { continuation.resume(throwing: error) }
      }
    } onCancel: {
      state.withLock { $0.answers.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
    }
  }

  /// Handles received data; empty data marks the end of the connection.
  private func receive(_ data: Data) {
    guard !data.isEmpty else { return close() }
    let messages = state.withLock { state -> [Data] in
      state.received += data
      guard let end = state.received.lastIndex(of: 0) else { return [] }
      let complete = state.received[..<end].split(separator: 0)
      state.received = Data(state.received[(end + 1)...])
      return complete.map { Data($0) }
    }
    for data in messages {
      guard let message = try? JSONDecoder().decode(Message.self, from: data) else { continue }
      handle(message)
    }
  }

  private func handle(_ message: Message) {
    if let id = message.id {
      guard let answer = state.withLock({ $0.answers.removeValue(forKey: id) }) else { return }
      if let error = message.error {
        answer.continuation.resume(throwing: BrowserError.refused(answer.method, error["message"].text ?? ""))
      } else {
        answer.continuation.resume(returning: message.result ?? .null)
      }
    } else if let method = message.method, let session = message.sessionId {
      let listener = state.withLock { $0.listeners[session] }
      listener?(Event(method: method, parameters: message.params ?? .null))
    }
  }

  private func close() {
    let waiting = state.withLock { state in
      state.isOpen = false
      defer { state.answers = [:] }
      return state.answers.values.map(\.continuation)
    }
    for continuation in waiting { continuation.resume(throwing: BrowserError.ended("")) }
  }
}
