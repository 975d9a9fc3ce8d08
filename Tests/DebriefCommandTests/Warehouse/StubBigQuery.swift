import Foundation
import Synchronization

/// A local stub of the part of BigQuery that a load needs. It fails on request, and records its requests.
final class StubBigQuery: Sendable {
  /// An error for a number of requests whose line begins with `line`, such as `PUT /upload`.
  struct Trouble: Sendable {
    enum Effect: Sendable {
      case answer(StubServer.Answer)
      /// The connection breaks after this number of body bytes.
      case cut(after: Int)
      /// The request succeeds, but the response is lost.
      case mute
      /// The response never ends.
      case trickle
      /// The upload is forgotten.
      case forget
    }

    let line: String
    var times = 1
    /// Number of earlier requests of this line that succeed.
    var after = 0
    let effect: Effect
  }

  struct Table: Sendable {
    var resource: Data
    var rows: [String] = []
    /// How often its rows were replaced.
    var loads = 0
    var changed = 1
  }

  private struct Upload: Sendable {
    var job: Data
    var total: Int
    var bytes = Data()
  }

  private struct State: Sendable {
    var datasets: [String: String] = [:]
    var tables: [String: Table] = [:]
    var jobs: [String: Data] = [:]
    var looks: [String: Int] = [:]
    var uploads: [String: Upload] = [:]
    var troubles: [Trouble] = []
    var failures: [String: [[String: String]]] = [:]
    var lines: [String] = []
    var requests: [StubServer.Request] = []
    var complaints: [String] = []
    var clock = 1
  }

  private let state = Mutex(State())
  private let server: Mutex<StubServer?> = Mutex(nil)

  init(_ troubles: Trouble..., failures: [String: [[String: String]]] = [:]) throws {
    state.withLock {
      $0.troubles = troubles
      $0.failures = failures
    }
    let started = try StubServer(cut: { [self] in cut($0) }, treat: { [self] in treat($0) })
    server.withLock { $0 = started }
  }

  deinit { server.withLock { $0?.stop() } }

  var address: String { server.withLock { $0?.address } ?? "" }
  /// Method and path of each request.
  var lines: [String] { state.withLock { $0.lines } }
  var requests: [StubServer.Request] { state.withLock { $0.requests } }
  /// Violations of the protocol by the client.
  var complaints: [String] { state.withLock { $0.complaints } }
  func table(_ name: String) -> Table? { state.withLock { $0.tables[name] } }
  func dataset(_ name: String) -> String? { state.withLock { $0.datasets[name] } }

  /// Adds an existing dataset.
  func add(dataset: String, in location: String) { state.withLock { $0.datasets[dataset] = location } }

  /// Adds an existing table.
  func add(table: String, _ resource: [String: Any]) throws {
    let data = try JSONSerialization.data(withJSONObject: resource)
    state.withLock { $0.tables[table] = Table(resource: data) }
  }

  /// Adds an error from now on.
  func add(_ trouble: Trouble) { state.withLock { $0.troubles.append(trouble) } }
  /// Removes all errors from now on.
  func mend() {
    state.withLock {
      $0.troubles = []
      $0.failures = [:]
    }
  }

  /// The error for `request`; counted if `takes`.
  private static func trouble(_ request: StubServer.Request, _ state: inout State, takes: Bool) -> Trouble.Effect? {
    let line = "\(request.method) \(request.path)"
    guard let place = state.troubles.firstIndex(where: { $0.times > 0 && line.hasPrefix($0.line) }) else { return nil }
    guard state.troubles[place].after == 0 else {
      if takes { state.troubles[place].after -= 1 }
      return nil
    }
    if takes { state.troubles[place].times -= 1 }
    return state.troubles[place].effect
  }

  private func cut(_ request: StubServer.Request) -> Int? {
    state.withLock { state in
      guard case .cut(let count)? = Self.trouble(request, &state, takes: false) else { return nil }
      return count
    }
  }

  private func treat(_ request: StubServer.Request) -> StubServer.Treatment {
    state.withLock { state in
      state.lines.append("\(request.method) \(request.path)")
      state.requests.append(request)
      if request.fields["authorization"] != "Bearer emulator" { state.complaints.append("no token: \(request.path)") }
      let effect = Self.trouble(request, &state, takes: true)
      switch effect {
      case .answer(let answer): return .answer(answer)
      case .trickle: return .trickle
      case .forget: state.uploads = [:]
      case .cut, .mute, nil: break
      }
      let answer = respond(request, &state)
      if case .mute? = effect { return .silence }
      return .answer(answer)
    }
  }

  private func respond(_ request: StubServer.Request, _ state: inout State) -> StubServer.Answer {
    let parts = request.path.split(separator: "/").map(String.init)
    if parts.first == "upload" { return upload(request, parts, &state) }
    guard parts.count >= 5, parts[2] == "projects" else { return Self.refusal(404, "notFound", "Not found: URL") }
    switch (request.method, parts[4], parts.count) {
    case ("GET", "datasets", 6):
      guard let location = state.datasets[parts[5]] else { return Self.refusal(404, "notFound", "Not found: Dataset") }
      return .json(["location": location])
    case ("POST", "datasets", 5):
      let reference = request.json["datasetReference"] as? [String: Any]
      guard let name = reference?["datasetId"] as? String, state.datasets[name] == nil else {
        return Self.refusal(409, "duplicate", "Already Exists")
      }
      state.datasets[name] = request.json["location"] as? String ?? "US"
      return .json(request.json)
    case ("GET", "datasets", 8):
      guard let table = state.tables[parts[7]] else { return Self.refusal(404, "notFound", "Not found: Table") }
      var resource = Self.object(table.resource)
      resource["numRows"] = String(table.rows.count)
      resource["lastModifiedTime"] = String(table.changed)
      return .json(resource)
    case ("POST", "datasets", 7):
      guard let name = (request.json["tableReference"] as? [String: Any])?["tableId"] as? String else {
        return Self.refusal(400, "invalid", "no name")
      }
      state.tables[name] = Table(resource: request.body)
      return .json(request.json)
    case ("GET", "jobs", 6): return job(parts[5], request, &state)
    default: return Self.refusal(404, "notFound", "Not found: URL")
    }
  }

  private func upload(_ request: StubServer.Request, _ parts: [String], _ state: inout State) -> StubServer.Answer {
    if request.method == "POST" {
      let id = Self.id(ofJob: request.json)
      if state.jobs[id] != nil { return Self.refusal(409, "duplicate", "Already Exists: Job \(id)") }
      guard let total = request.fields["x-upload-content-length"].flatMap({ Int($0) }) else {
        return Self.refusal(400, "invalid", "no length")
      }
      let session = "session-\(state.clock)"
      state.clock += 1
      state.uploads[session] = Upload(job: request.body, total: total)
      return .json([:], fields: ["Location": "\(address)/upload/put/\(session)?upload_id=secret"])
    }
    guard let session = parts.last, var upload = state.uploads[session] else { return StubServer.Answer(status: 404) }
    let range = request.fields["content-range"] ?? ""
    if range != "bytes */\(upload.total)" {
      let numbers = range.split { !$0.isNumber }.compactMap { Int($0) }
      guard numbers.count == 3, numbers[0] <= upload.bytes.count, numbers[2] == upload.total else {
        state.complaints.append("wrong range: \(range)")
        return Self.refusal(400, "invalid", "range")
      }
      let isLast = numbers[1] + 1 == upload.total
      if !isLast, !(numbers[1] + 1 - numbers[0]).isMultiple(of: 262_144) {
        state.complaints.append("odd part: \(range)")
      }
      upload.bytes = upload.bytes.prefix(numbers[0]) + request.body
      // Of an interrupted part, only whole units are kept.
      if upload.bytes.count < upload.total {
        upload.bytes = upload.bytes.prefix(upload.bytes.count / 262_144 * 262_144)
      }
    }
    state.uploads[session] = upload
    guard upload.bytes.count == upload.total else {
      let range = upload.bytes.isEmpty ? [:] : ["Range": "bytes=0-\(upload.bytes.count - 1)"]
      return StubServer.Answer(status: 308, fields: range)
    }
    state.uploads[session] = nil
    begin(upload, &state)
    return .json([:])
  }

  /// Starts the job of a complete upload.
  private func begin(_ upload: Upload, _ state: inout State) {
    let job = Self.object(upload.job)
    let id = Self.id(ofJob: job)
    if state.jobs[id] != nil { state.complaints.append("job begun twice: \(id)") }
    let load = (job["configuration"] as? [String: Any])?["load"] as? [String: Any]
    let table = (load?["destinationTable"] as? [String: Any])?["tableId"] as? String ?? ""
    if (job["configuration"] as? [String: Any])?["labels"] == nil { state.complaints.append("no label: \(id)") }
    state.clock += 1
    var status: [String: Any] = ["state": "DONE"]
    let rows = String(decoding: upload.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
    if let errors = state.failures[table] {
      status["errorResult"] = errors.first
      status["errors"] = errors
    } else {
      state.tables[table]?.rows = rows
      state.tables[table]?.loads += 1
      state.tables[table]?.changed = state.clock
    }
    var resource = job
    resource["status"] = status
    resource["statistics"] = ["endTime": String(state.clock), "load": ["outputRows": String(rows.count)]]
    state.jobs[id] = try? JSONSerialization.data(withJSONObject: resource)
  }

  /// Pending on the first request, running on the second, then done.
  private func job(_ id: String, _ request: StubServer.Request, _ state: inout State) -> StubServer.Answer {
    guard let data = state.jobs[id] else { return Self.refusal(404, "notFound", "Not found: Job \(id)") }
    var job = Self.object(data)
    if request.parameters["location"] == nil { state.complaints.append("no location: \(id)") }
    let looks = state.looks[id, default: 0]
    state.looks[id] = looks + 1
    if looks < 2 { job["status"] = ["state": looks == 0 ? "PENDING" : "RUNNING"] }
    return .json(job)
  }

  private static func id(ofJob job: [String: Any]) -> String {
    (job["jobReference"] as? [String: Any])?["jobId"] as? String ?? ""
  }

  private static func object(_ data: Data) -> [String: Any] {
    (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
  }

  static func refusal(_ status: Int, _ reason: String, _ message: String) -> StubServer.Answer {
    .json(
      ["error": ["code": status, "message": message, "errors": [["reason": reason]]] as [String: Any]], status: status)
  }
}
