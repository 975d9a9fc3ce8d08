import Analysis
import Datasets
import Glibc
import Querying
import SQLite

/// Asks a query of a report's database, or of the database that a report on a folder would have. It only reads.
struct QueryCommand: Sendable {
  /// How every database of SQLite begins.
  private static let signature = Array("SQLite format 3\0".utf8)

  /// The statement.
  let question: String
  let options: QueryingOptions
  let environment: Environment
  let step: Steps

  /// The answer.
  func run() async throws -> ResultTable {
    let bytes = try await database()
    return try await step("Query") {
      do throws(DatabaseError) {
        return try Database(reading: bytes).answer(question, within: limits)
      } catch {
        throw QuestionError(error, question: question, data: options.data, timeout: options.timeout)
      }
    }
  }

  private var limits: QueryLimits {
    var limits = QueryLimits()
    let clock = ContinuousClock()
    let end = clock.now + .seconds(options.timeout)
    limits.isOver = { clock.now >= end || Task.isCancelled }
    return limits
  }

  /// The database that the options name.
  private func database() async throws -> [UInt8] {
    guard let status = Folder.status(of: options.data + "/.") ?? Folder.status(of: options.data) else {
      throw QuestionError.noData(options.data)
    }
    guard status.kind == .folder else {
      let bytes = try Descriptor(reading: options.data).readAll()
      return bytes.starts(with: Self.signature) ? bytes : try await built()
    }
    for name in ["data/\(ReportDatabase.fileName)", ReportDatabase.fileName] {
      let path = options.data + "/" + name
      if Folder.status(of: path)?.kind == .file { return try Descriptor(reading: path).readAll() }
    }
    guard Folder.status(of: options.data + "/" + ConfigurationFile.usualName) != nil else {
      throw QuestionError.noData(options.data)
    }
    return try await built()
  }

  /// The database that a report on the data would have.
  private func built() async throws -> [UInt8] {
    let threads = Processors.count
    let source = try await step("Open") {
      try await OpenedSource(
        at: options.data, keyFile: options.keyFile, in: environment, console: step.console)
    }
    let dataset = try await step("Roll up") { try await source.rolledUp(threads: threads) }
    let findings = try await step("Analyse") { Findings(of: dataset, under: Policy(of: source.configuration)) }
    return try await step("Database") {
      try await ReportDatabase(
        of: findings, rows: source.rows(for: findings, measured: dataset, redactor: nil, threads: threads)
      ).bytes
    }
  }
}
