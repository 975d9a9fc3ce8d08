import DebriefCommand
import Foundation
import JSON
import TestSupport
import Testing
import Warehouses

@Suite struct HTTPClientTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func request(_ server: StubServer, _ body: Request.Body = .none, _ method: Request.Method = .get) -> Request {
    Request(method, server.address + "/a", parameters: [("b", "c")], body: body)
  }

  private func answer(_ reply: Reply) -> HTTPResponse? {
    guard case .answer(let answer) = reply else { return nil }
    return answer
  }

  private func fault(_ reply: Reply) -> TransportFault.Kind? {
    guard case .fault(let fault) = reply else { return nil }
    return fault.kind
  }

  @Test func sendsWhatItIsGivenAndReadsTheAnswer() async throws {
    let server = try StubServer { request in
      .answer(
        .json(
          [
            "method": request.method, "path": request.path, "b": request.parameters["b"] ?? "",
            "token": request.fields["authorization"] ?? "none", "length": request.fields["content-length"] ?? "none",
            "body": String(decoding: request.body, as: UTF8.self),
          ], status: 308, fields: ["X-Range": "bytes=0-1"]))
    }
    defer { server.stop() }
    try folder.write("0123456789", to: "file")
    let file = try MappedFile(path: folder("file"))
    let client = HTTPClient()
    let token = Token("t")
    let first = try #require(
      answer(try await client.send(request(server, .file(2..<5), .put), token: token, file: file, isPlain: true)))
    #expect(first.status == 308)
    #expect(first.fields["x-range"] == "bytes=0-1")
    #expect(first.body?["method"] == "PUT")
    #expect(first.body?["path"] == "/a")
    #expect(first.body?["b"] == "c")
    #expect(first.body?["token"] == "Bearer t")
    #expect(first.body?["body"] == "234")
    // Without a body, and with an empty one.
    let second = try #require(answer(try await client.send(request(server), token: nil, isPlain: true)))
    #expect(second.body?["token"] == "none")
    #expect(second.body?["length"] == "none")
    let third = try #require(answer(try await client.send(request(server, .empty, .put), token: nil, isPlain: true)))
    #expect(third.body?["length"] == "0")
    let fourth = try #require(
      answer(try await client.send(request(server, .json(["x": 1]), .post), token: nil, isPlain: true)))
    #expect(fourth.body?["body"] == "{\"x\":1}")
  }

  @Test func followsNoRedirect() async throws {
    let server = try StubServer { _ in .answer(StubServer.Answer(status: 302, fields: ["Location": "/elsewhere"])) }
    defer { server.stop() }
    #expect(answer(try await HTTPClient().send(request(server), token: nil, isPlain: true))?.status == 302)
  }

  @Test func whatIsNoJSONIsNoBody() async throws {
    let server = try StubServer { _ in .answer(StubServer.Answer(status: 503, body: Data("<html>".utf8))) }
    defer { server.stop() }
    #expect(
      answer(try await HTTPClient().send(request(server), token: nil, isPlain: true))?.body == nil)
  }

  @Test func speaksWithoutEncryptionOnlyWhereItIsToldSo() async throws {
    let server = try StubServer { _ in .answer(StubServer.Answer(status: 200)) }
    defer { server.stop() }
    #expect(fault(try await HTTPClient().send(request(server), token: Token("t"))) == .other)
    // An address that should be encrypted, but is not.
    let secure = Request(.get, "https://127.0.0.1:\(server.port)/")
    #expect(fault(try await HTTPClient().send(secure, token: Token("t"))) == .untrusted)
    for address in ["file:///etc/hostname", "ftp://127.0.0.1/"] {
      #expect(fault(try await HTTPClient().send(Request(.get, address), token: nil, isPlain: true)) == .other)
    }
  }

  @Test func tellsWhatHappenedOnTheWay() async throws {
    let silent = try StubServer { _ in .silence }
    let slow = try StubServer { _ in .trickle }
    let large = try StubServer { _ in .answer(StubServer.Answer(status: 200, body: Data(count: 5000))) }
    let cutting = try StubServer(cut: { _ in 10 }, treat: { _ in .silence })
    defer { for server in [silent, slow, large, cutting] { server.stop() } }
    let client = HTTPClient(limits: HTTPClient.Limits(connecting: 1000, total: 300, answer: 4000))
    #expect(fault(try await client.send(request(silent), token: nil, isPlain: true)) == .cut)
    #expect(fault(try await client.send(request(slow), token: nil, isPlain: true)) == .timedOut)
    #expect(fault(try await client.send(request(large), token: nil, isPlain: true)) == .tooLarge)
    let body = Request.Body.form([Request.Pair("a", String(repeating: "x", count: 4_000_000))])
    #expect(fault(try await client.send(request(cutting, body, .post), token: nil, isPlain: true)) == .cut)
    let gone = try StubServer { _ in .silence }
    gone.stop()
    try await Task.sleep(for: .milliseconds(50))
    #expect(fault(try await client.send(request(gone), token: nil, isPlain: true)) == .unreachable)
    let nowhere = Request(.get, "http://nowhere.invalid/")
    #expect([.unresolved, .timedOut].contains(fault(try await client.send(nowhere, token: nil, isPlain: true))))
  }

  @Test func canBeInterrupted() async throws {
    let server = try StubServer { _ in .trickle }
    defer { server.stop() }
    let request = request(server)
    let task = Task { try await HTTPClient().send(request, token: nil, isPlain: true) }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func aConnectionSendsAnExchangeUntilItIsDone() async throws {
    let count = Counter()
    let server = try StubServer { request in
      guard count.next() > 2 else { return .answer(StubServer.Answer(status: 503)) }
      return .answer(.json(["token": request.fields["authorization"] ?? ""]))
    }
    defer { server.stop() }
    let service = try Service(emulatorAt: server.address)
    let patience = Patience(attempts: 5, firstPause: 1)
    let connection = Connection(to: service, credentials: EmulatorTokens(), patience: patience)
    let answer = try await connection.run(Call(request(server), for: "x", patience: patience))
    #expect(answer.body?["token"] == "Bearer emulator")
  }
}
