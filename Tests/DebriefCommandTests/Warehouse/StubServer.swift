import Foundation
import Glibc
import TestSupport

/// A local HTTP server on a free port, with programmed reactions: a response, a broken connection, or silence.
final class StubServer: Sendable {
  /// A received request.
  struct Request: Sendable {
    let method: String
    /// Path without parameters.
    let path: String
    let parameters: [String: String]
    /// Header fields by lower-case name.
    let fields: [String: String]
    /// The received bytes.
    var body = Data()

    var json: [String: Any] { (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:] }
  }

  /// The reaction to a request.
  enum Treatment: Sendable {
    case answer(Answer)
    /// The connection is closed without a response.
    case silence
    /// The head of a response, and an endlessly slow body.
    case trickle
  }

  struct Answer: Sendable {
    let status: Int
    var fields: [String: String] = [:]
    var body = Data()

    static func json(_ value: [String: Any], status: Int = 200, fields: [String: String] = [:]) -> Answer {
      let body = (try? JSONSerialization.data(withJSONObject: value)) ?? Data()
      return Answer(status: status, fields: fields, body: body)
    }
  }

  private let server: LocalServer
  /// The number of body bytes that are read before the connection breaks; nil for all.
  private let cut: @Sendable (Request) -> Int?
  private let treat: @Sendable (Request) -> Treatment

  init(cut: @escaping @Sendable (Request) -> Int? = { _ in nil }, treat: @escaping @Sendable (Request) -> Treatment)
    throws
  {
    self.cut = cut
    self.treat = treat
    server = try LocalServer()
    server.serve { [self] client in answer(client) }
  }

  var port: UInt16 { server.port }

  var address: String { "http://127.0.0.1:\(port)" }

  func stop() { server.stop() }

  /// Answers the only request of a connection.
  private func answer(_ client: Int32) {
    defer { close(client) }
    var bytes = Data()
    while bytes.range(of: Data("\r\n\r\n".utf8)) == nil {
      guard let more = Self.read(client) else { return }
      bytes += more
      // The first byte of a TLS connection, which this server does not support.
      if bytes.first == 0x16 {
        Self.write(Self.text(Answer(status: 400), length: 0), to: client)
        return
      }
    }
    guard let end = bytes.range(of: Data("\r\n\r\n".utf8)),
      var request = Self.head(String(decoding: bytes[..<end.lowerBound], as: UTF8.self))
    else { return }
    let length = request.fields["content-length"].flatMap { Int($0) } ?? 0
    let wanted = cut(request)
    request.body = bytes[end.upperBound...]
    while request.body.count < min(length, wanted ?? length), let more = Self.read(client) { request.body += more }
    if let wanted { request.body = Data(request.body.prefix(wanted)) }
    let treatment = treat(request)
    if wanted != nil {
      // The connection is reset instead of closed, as after a crash.
      var linger = linger(l_onoff: 1, l_linger: 0)
      _ = unsafe setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
      return
    }
    switch treatment {
    case .silence: break
    case .answer(let answer): Self.write(Self.text(answer, length: answer.body.count) + answer.body, to: client)
    case .trickle:
      Self.write(Self.text(Answer(status: 200), length: 1_000_000), to: client)
      for _ in 0..<100 {
        guard Self.write(Data(" ".utf8), to: client) else { return }
        usleep(50_000)
      }
    }
  }

  private static func text(_ answer: Answer, length: Int) -> Data {
    let fields = answer.fields.map { "\($0): \($1)\r\n" }.joined()
    return Data(
      "HTTP/1.1 \(answer.status) Status\r\n\(fields)Content-Length: \(length)\r\nConnection: close\r\n\r\n".utf8)
  }

  private static func head(_ text: String) -> Request? {
    let lines = text.components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count == 3, let parts = URLComponents(string: String(words[1])) else { return nil }
    let parameters = (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }
    let fields = lines.dropFirst().compactMap { line in
      line.firstIndex(of: ":").map { colon in
        (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
      }
    }
    return Request(
      method: String(words[0]), path: parts.path, parameters: Dictionary(parameters) { $1 },
      fields: Dictionary(fields) { $1 })
  }

  private static func read(_ client: Int32) -> Data? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe Glibc.read(client, &buffer, buffer.count)
    return count > 0 ? Data(buffer[..<count]) : nil
  }

  @discardableResult private static func write(_ data: Data, to client: Int32) -> Bool {
    var rest = [UInt8](data)[...]
    while !rest.isEmpty {
      let bytes = Array(rest)
      // A closed connection must not terminate the tests.
      let count = unsafe send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
