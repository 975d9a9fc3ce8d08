import Configuration
import Datasets
import Ingestion

extension ReportInputs {
  /// A table that is ready to be rolled up: its plan, its bytes, and the parts into which they are cut.
  private struct Job: Sendable {
    let plan: TablePlan
    let file: MappedFile
    let ranges: [Range<Int>]
  }

  /// Reads all tables through, `threads` parts at a time, onto one grid.
  ///
  /// Parts are cut at fixed places and merged in order, so the result does not depend on the number of threads.
  func rollUp(threads: Int) async throws -> Dataset {
    let jobs = try tables.map { source in
      let format = TableFormat(
        file: source.declaration.file, name: source.declaration.name, timeColumn: source.declaration.timeColumn,
        serviceColumn: source.declaration.serviceColumn, zone: source.zone, metrics: source.declaration.metrics)
      let plan = try source.file.withBytes { try TablePlan(format, reading: $0) }
      return Job(plan: plan, file: source.file, ranges: plan.ranges(length: source.file.count))
    }
    let lattice = try self.lattice(of: jobs)
    let surveys = try await jobs.flatMap { job in job.ranges.map { (job, $0) } }
      .concurrentMap(threads: threads) { job, range in job.file.withBytes { PartSurvey(of: $0, in: range) } }

    var place = 0
    var parts: [(job: Job, part: Part)] = []
    for job in jobs {
      let own = Array(surveys[place..<place + job.ranges.count])
      parts += job.plan.parts(job.ranges, surveys: own).map { (job, $0) }
      place += job.ranges.count
    }
    let scanned = try await parts.concurrentMap(threads: threads) { job, part in
      try job.file.withBytes { try job.plan.scan($0, part: part, on: lattice) }
    }
    place = 0
    let rolledUp = try jobs.map { job in
      // A table of no rows has no part; it is scanned as one, for the error that says so.
      guard let first = scanned[place..<place + job.ranges.count].first else {
        return try job.file.withBytes { try job.plan.rollUp($0, on: lattice) }
      }
      var whole = first
      for later in scanned[(place + 1)..<(place + job.ranges.count)] { try whole.merge(later) }
      place += job.ranges.count
      return whole
    }
    return try Dataset(
      title: configuration.title, zone: zone, tables: rolledUp, incidents: incidents.declared, callGraph: callGraph,
      objectives: configuration.objectives, rhythm: configuration.rhythm, notices: incidents.notices + notices)
  }

  /// The buckets: of the configured length, else of the length that the tables' own times suggest.
  private func lattice(of jobs: [Job]) throws -> Lattice {
    let samples = try jobs.map { job in try job.file.withBytes { try job.plan.sample($0) } }
    guard let first = samples.map(\.first).min() else { preconditionFailure("a configuration has a table") }
    return Lattice(
      startingOnTheDayOf: first, in: zone, step: configuration.step ?? TimeSample.step(for: samples))
  }
}
