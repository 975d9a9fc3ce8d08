import Foundation

/// Builds reports of workloads, and measures their cost.
public struct Bench: Sendable {
  private let debrief: String
  private let standIn: StandIn?
  private let progress: @Sendable (String) -> Void

  /// Up to this number of rows, the minimum of several runs counts.
  private static let repeatedRows = 1_000_000
  private static let rounds = 3

  /// A bench for the program at `debrief`; `emulator` is the host of the BigQuery emulator, if there is one.
  public init(debrief: String, emulator: String?, progress: @escaping @Sendable (String) -> Void) {
    self.debrief = debrief
    standIn = emulator.map { StandIn(at: $0) }
    self.progress = progress
  }

  /// The cost of a report of `workload` by `engine`; the fastest of several runs.
  func measure(_ workload: Workload, by engine: Engine) async throws -> Measurement {
    let work = "\(engine.rawValue), \(workload.rows) rows, \(workload.series) series, \(workload.buckets) buckets"
    progress(work)
    let folder = NSTemporaryDirectory() + "growth-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let inputBytes = try await prepare(workload, for: engine, in: folder)
    try workload.writeConfiguration(for: engine, into: folder)
    var best: Measurement?
    for _ in 0..<(workload.rows <= Self.repeatedRows ? Self.rounds : 1) {
      let child = try Child(running: debrief, ["build", folder, "--output", folder + "/report"])
      guard child.code == 0 else { throw GrowthError.noReport(of: work, messages: child.messages) }
      let measurement = Measurement(child, workload: workload, engine: engine, inputBytes: inputBytes)
      if measurement.seconds < best?.seconds ?? .infinity { best = measurement }
    }
    guard let best else { preconditionFailure("something is run at least once") }
    return best
  }

  /// Stores the rows for `engine`, checks that they are stored correctly, and returns the number of bytes the engine has to read.
  private func prepare(_ workload: Workload, for engine: Engine, in folder: String) async throws -> Int {
    switch engine {
    case .files: return try workload.writeCSV(to: "\(folder)/\(Workload.table).csv")
    case .sqlite:
      let path = "\(folder)/\(Workload.table).sqlite"
      let file = try SQLiteFile(at: path)
      try file.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; " + workload.sqliteTable)
      try compare(file.numbers(workload.sumsQuery(in: .sqlite)), with: workload, in: path)
      return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    case .bigquery:
      guard let standIn else {
        throw GrowthError.failed(place: "bigquery", fault: "no stand-in runs; BIGQUERY_EMULATOR_HOST names none")
      }
      try await standIn.prepare()
      _ = try await standIn.ask(workload.bigQueryTable)
      let sums = try await standIn.ask(workload.sumsQuery(in: .bigQuery))
      try compare(sums.compactMap { Double($0) }, with: workload, in: "the stand-in")
      return workload.logicalBytes
    }
  }

  private func compare(_ found: [Double], with workload: Workload, in place: String) throws {
    // Eighths are added without rounding errors.
    let expected = workload.sums()
    guard found == expected else {
      throw GrowthError.differentRows(
        in: place, expected: expected.map { "\($0)" }, found: found.map { "\($0)" })
    }
  }
}
