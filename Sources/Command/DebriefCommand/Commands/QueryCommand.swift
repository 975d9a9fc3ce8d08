import Analysis
import Datasets
import Pages
import Queries
import SQL
import Time

/// Runs a query on a report's database, or on the database of a report on a folder. Read-only.
struct QueryCommand: Sendable {
  /// First bytes of every SQLite database.
  private static let signature = Array("SQLite format 3\0".utf8)

  /// The SQL statement.
  let question: String
  let options: QueryingOptions
  let environment: Environment
  let step: Steps

  /// Seconds after the time limit until the process ends because of a query that does not check the time.
  private static let grace = 1.0

  /// Runs the query, and shows each page of the result as soon as it is available.
  func run() async throws {
    let bytes = try await database()
    try await step("Query") {
      let console = step.console
      let watchdog = console.watchdog(
        allowed: Double(options.timeout), grace: Self.grace,
        over: QuestionError.tookTooLong(seconds: options.timeout))
      var limits = QueryLimits()
      limits.isOver = { watchdog.isOver || Task.isCancelled }
      var writer = ResultWriter(as: options.format.form)
      do {
        try watchdog.watch {
          try Database(reading: bytes).pages(of: question, within: limits) { page, isLast in
            // The time that the reader of the result takes is not limited.
            try watchdog.rest { try console.show(part: writer.text(of: page, isLast: isLast)) }
          }
        }
      } catch let error as DatabaseError {
        throw QuestionError(error, question: question, data: options.data, timeout: options.timeout)
      }
    }
  }

  /// The database in the options.
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

  /// The database of a report on the data.
  private func built() async throws -> [UInt8] {
    let threads = Processors.count
    let (opened, source) = try await step("Open") {
      let opened = try OpenedConfiguration(at: options.data, zones: ZoneFiles(folder: environment.zoneFolder))
      return (
        opened, try opened.source(keyFile: options.keyFile, in: environment, console: step.console)
      )
    }
    let measured = try await step("Roll up") { try await opened.rollUp(source, threads: threads) }
    let findings = try await step("Analyse") { Findings(of: measured.dataset, under: Policy(of: opened.configuration)) }
    let rows = try await step("Rows") { try await measured.rows(for: findings) }
    return try await step("Database") { try ReportDatabase(of: findings, rows: rows).bytes }
  }
}
