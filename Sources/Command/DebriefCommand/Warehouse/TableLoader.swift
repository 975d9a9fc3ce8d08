import JSON
import Text
import Warehouses

/// Loads tables into a dataset, so that loading the same again changes nothing.
struct TableLoader {
  /// What came of a table.
  enum Outcome: Equatable {
    /// Its rows were loaded.
    case loaded(rows: Int?)
    /// They were there already.
    case unchanged(rows: Int?)
  }

  let connection: Connection
  let destination: Destination
  let console: Console

  /// How often a job is begun whose predecessor failed, in this run or an earlier one.
  private static let mostAttempts = 100
  /// How often in one run, where the service itself is at fault.
  private static let mostFailures = 3

  /// Finds the dataset at `destination`, or makes it.
  init(_ connection: Connection, destination: Destination, console: Console) async throws {
    let place = destination.place
    var answer = try await connection.answer(to: destination.lookUp, for: place, taking: [404])
    if answer.status == 404 {
      // Somebody else may be making it at this moment.
      _ = try await connection.answer(to: destination.creation, for: place, taking: [409])
      answer = try await connection.answer(to: destination.lookUp, for: place)
    }
    self.connection = connection
    self.destination = try destination.located(by: answer, for: place)
    self.console = console
  }

  /// Loads the rows in `file`, whose hash is `digest`, into `table`.
  func load(_ table: TableResource, from file: MappedFile, digest: String) async throws -> Outcome {
    let place = "table \(table.name)"
    let found = try await prepare(table, place: place)
    var failures = 0
    for attempt in 0..<Self.mostAttempts {
      let id = JobID(loading: identity(of: table, digest: digest), into: table.name, attempt: attempt)
      let known = try await connection.answer(to: destination.lookUp(id), for: place, taking: [404])
      if known.status == 200 {
        let job = try await watch(id, place: place)
        // What failed is tried again under another ID, and so is what somebody has changed since.
        if !job.hasFailed, let found, found.isStill(asLeftBy: job) { return .unchanged(rows: job.rowCount) }
        if !job.hasFailed, known.isRunning { return .loaded(rows: job.rowCount) }
        continue
      }
      let upload = ResumableUpload(
        destination.load(table, job: id, length: file.count), to: destination.service, total: file.count, for: place,
        patience: connection.patience)
      _ = try await connection.run(upload, sending: file) { console.sending(table.name, $0.arrived, of: $0.total) }
      let job = try await watch(id, place: place)
      if !job.hasFailed { return .loaded(rows: job.rowCount) }
      failures += 1
      guard job.isPassing, failures < Self.mostFailures else {
        throw BigQueryError(.jobFailed(id: id.text, lines: job.complaints), at: place)
      }
    }
    throw BigQueryError(.exhausted("every attempt to load it failed", attempts: Self.mostAttempts), at: place)
  }

  /// Finds `table` in the dataset, or makes it; nil where it was made. What Debrief did not make, or what would lose columns, is left
  /// alone.
  private func prepare(_ table: TableResource, place: String) async throws -> ExistingTable? {
    let answer = try await connection.answer(to: destination.lookUp(table), for: place, taking: [404])
    if answer.status == 404 {
      _ = try await connection.answer(to: destination.creation(of: table), for: place, taking: [409])
      return nil
    }
    guard let existing = ExistingTable(answer.body) else {
      throw BigQueryError(.malformedAnswer("no table description"), at: place)
    }
    guard existing.isOurs else { throw BigQueryError(.foreignTable, at: place) }
    let losses = existing.losses(to: table)
    guard losses.isEmpty else { throw BigQueryError(.schemaDrift(losses), at: place) }
    return existing
  }

  private func watch(_ id: JobID, place: String) async throws -> Job {
    try await connection.run(JobWatch(destination.lookUp(id), for: place, patience: connection.patience))
  }

  /// What the rows and the table's form come to: where one of them changes, it is another job.
  private func identity(of table: TableResource, digest: String) -> String {
    let form = [destination.dataset.text, table.fields.compactText, table.partitioning.rawValue, digest]
    return SHA256.digits(of: Array(form.joined(separator: "\n").utf8).span)
  }
}

extension HTTPResponse {
  /// Whether it describes a job that is not over yet.
  fileprivate var isRunning: Bool { Job(body)?.state != .done }
}
