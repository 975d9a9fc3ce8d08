import JSON
import Text
import Warehouses

/// Loads tables into a dataset. Loading the same data again has no effect.
struct TableLoader {
  /// The result for a table.
  enum Outcome: Equatable {
    /// Its rows were loaded.
    case loaded(rows: Int?)
    /// Its rows were already loaded.
    case unchanged(rows: Int?)
  }

  let connection: Connection
  let destination: Destination
  let console: Console

  /// The largest number of jobs for the same load after failures, in this run or earlier ones.
  private static let mostAttempts = 100
  /// The largest number in one run, for errors of the service itself.
  private static let mostFailures = 3

  /// Finds or creates the dataset at `destination`.
  init(_ connection: Connection, destination: Destination, console: Console) async throws {
    let place = destination.place
    var answer = try await connection.answer(to: destination.lookUp, for: place, taking: [404])
    if answer.status == 404 {
      // Another process may be creating it at this moment.
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
        // A failed load is repeated with another ID, and so is one whose table was changed since.
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

  /// Finds or creates `table` in the dataset; nil if it was created. A table that Debrief did not create, or that would lose columns, is
  /// unchanged.
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

  /// A hash of the rows and the table's definition: a change of either is another job.
  private func identity(of table: TableResource, digest: String) -> String {
    let form = [destination.dataset.text, table.fields.compactText, table.partitioning.rawValue, digest]
    return SHA256.digits(of: Array(form.joined(separator: "\n").utf8).span)
  }
}

extension HTTPResponse {
  /// Whether it describes an unfinished job.
  fileprivate var isRunning: Bool { Job(body)?.state != .done }
}
