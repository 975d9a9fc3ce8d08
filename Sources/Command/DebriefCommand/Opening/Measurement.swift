import Analysis
import Datasets
import Pages
import Queries
import Redaction
import Time

/// What was measured: the data set, the rows behind it, and what is known of the files that were read.
struct Measurement: Sendable {
  let dataset: Dataset
  /// What each file is to a manifest, in the order in which the configuration names them; itself first.
  let records: [FileRecord]
  private let reading: any SourceReading
  private let files: [InputFile]
  /// What nobody can know who does not have the files; nil unless the report is for outside readers.
  private let secret: String?

  /// The data set that `reading` gave, which was read from `files` and hashed by `hashes`.
  init(_ dataset: Dataset, reading: any SourceReading, files: [InputFile], hashes: InputHashes) {
    self.dataset = dataset
    self.reading = reading
    self.files = files
    records = hashes.records
    secret = hashes.secret()
  }

  /// What a database was asked; outside readers see nothing of that.
  func statements(isRedacted: Bool) -> [Provenance.Statement] { isRedacted ? [] : reading.statements }

  /// The rows that the database of a report on `findings` gets: all, or if there are too many those of the incidents; without what
  /// `redactor` leaves out.
  ///
  /// - Complexity: O(n) in the number of rows; for incidents that were detected also in the bytes of those parts of files that have their
  ///   rows. Throws where a file changed since it was opened.
  func rows(for findings: Findings, redactor: Redactor? = nil) async throws -> SourceRows {
    let windows = findings.incidents.map(\.incident.window)
    let rows = try await files.unchanged { try await reading.rows(in: windows) }
    guard let redactor else { return rows }
    let tables = rows.tables.enumerated().map { redactor.redacted($1, ofTable: $0, in: dataset) }
    return SourceRows(tables, isComplete: rows.isComplete)
  }

  /// Throws where a file changed since it was opened, so that its record is not that of the bytes that were rolled up.
  func checkUnchanged(threads: Int) async throws {
    _ = try await Array(zip(files, records)).concurrentMap(threads: threads) { try $0.checkUnchanged(since: $1) }
  }

  /// A redactor of the data set by `policy`.
  func redactor(by policy: RedactionPolicy) -> Redactor {
    guard let secret else { preconditionFailure("what is measured for outside readers has a secret") }
    // The numbers of services are derived from the bytes of the files, which outside readers do not have.
    return Redactor(
      policy, of: dataset, files: files.map(\.name),
      digest: { SHA256.digits(of: Array("\(secret)\n\($0)".utf8).span) })
  }
}

extension [InputFile] {
  /// What comes of `work`, which reads these files. If one of them changed, that is the error, for a fault found there is not the file's.
  func unchanged<Result>(_ work: () async throws -> Result) async throws -> Result {
    let result: Result
    do {
      result = try await work()
    } catch let error as CancellationError {
      throw error
    } catch {
      for file in self { try file.checkUnchanged() }
      throw error
    }
    for file in self { try file.checkUnchanged() }
    return result
  }
}

extension Redactor {
  /// The record of an input file under its redacted name.
  func redacted(_ record: FileRecord) -> FileRecord {
    FileRecord(path: file(record.path), bytes: record.bytes, sha256: record.sha256)
  }
}
