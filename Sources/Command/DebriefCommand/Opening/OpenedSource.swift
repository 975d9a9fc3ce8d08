import Configuration
import Datasets
import Glibc
import Ingestion
import Time

/// All that a report is made from, open and checked as far as possible before the rows are read.
struct OpenedSource: Sendable {
  let configuration: Configuration
  /// The report's zone.
  let zone: Zone
  /// Hash of the bytes that told the zone.
  let zoneHash: String
  /// Tables that are files; none where a database holds them.
  let tables: [OpenedTable]
  /// Tables that a database holds; nil where they are files.
  let pushed: PushedTables?
  /// The buckets into which all tables are rolled up.
  let lattice: Lattice
  let knowledge: Knowledge
  /// The picture of those who publish the report; nil for none.
  let logo: OpenedLogo?
  /// The queries that the configuration names.
  let ownQueries: OwnQueries
  /// The configuration, and the file that is the database, if one is.
  private let plainFiles: [InputFile]

  /// Opens what `draft` and the configuration name, of which `tables` or `pushed` are the tables.
  private init(_ draft: Draft, tables: [OpenedTable], pushed: PushedTables?, lattice: Lattice, files: [InputFile])
    throws
  {
    let opened = draft.opened
    configuration = opened.configuration
    zone = draft.zone
    zoneHash = draft.zoneHash
    self.tables = tables
    self.pushed = pushed
    self.lattice = lattice
    knowledge = try Knowledge(opened.configuration, in: opened.folder, zone: draft.zone)
    logo = try opened.configuration.brand?.logo.map { try OpenedLogo($0, in: opened.folder) }
    ownQueries = try OwnQueries(opened.configuration.queries, in: opened.folder)
    plainFiles = [opened.file] + files
  }

  /// Opens the files that the configuration at `path` names, whole: whoever hands them on is not bound to the reported period.
  init(filesAt path: String, zones: ZoneFiles) throws {
    try self.init(files: Draft(at: path, zones: zones, isWhole: true))
  }

  private init(files draft: Draft) throws {
    var tables = try draft.formats.map { try OpenedTable($0, in: draft.opened.folder) }
    guard let first = tables.map(\.sample.first).min() else {
      preconditionFailure("a configuration names at least one table")
    }
    let step = try Self.step(of: tables, in: draft)
    try Self.checkReach(of: tables, step: step, in: draft.zone)
    let start = max(first, draft.period?.start ?? first)
    let lattice = Lattice(startingOnTheDayOf: start, in: draft.zone, step: step)
    for place in tables.indices {
      // What is handed on to a database must not be left out of its schema.
      guard !draft.isWhole, let own = tables[place].sample.step, own > step else { continue }
      tables[place].lattice = lattice.with(step: own)
    }
    try self.init(draft, tables: tables, pushed: nil, lattice: lattice, files: [])
  }

  /// The length of the report's buckets: as declared, if any table has as short a step, else as the tables have it.
  private static func step(of tables: [OpenedTable], in draft: Draft) throws(IngestionError) -> Int {
    let samples = tables.map(\.sample)
    guard let declared = draft.opened.configuration.step else {
      return draft.isWhole ? TimeSample.coarsestStep(of: samples) : TimeSample.step(for: samples)
    }
    if let own = samples.compactMap(\.step).min(), own > declared, !samples.contains(where: { $0.step == nil }) {
      let format = tables.first { $0.sample.step == own }?.plan.format
      throw IngestionError(
        .stepTooShort(declared, own: own), file: format?.file ?? "", column: format?.timeColumn)
    }
    return declared
  }

  /// What is to be said where a table with longer steps than others sets the length of all buckets.
  var stepNotices: [Notice] {
    let steps = tables.compactMap(\.sample.step)
    guard configuration.step == nil, steps.contains(where: { $0 < lattice.step }),
      let table = tables.first(where: { $0.sample.step == lattice.step })
    else { return [] }
    return [Notice(.warning, .stepOfTable(lattice.step), at: .file(table.file.name))]
  }

  /// Throws where the beginnings of tables lie so far apart that no number of rows in them would do. Rows are only counted where it is doubtful.
  private static func checkReach(of tables: [OpenedTable], step: Int, in zone: Zone) throws(IngestionError) {
    func reaches(counted: Bool) -> [Reach] {
      tables.compactMap { table in
        Reach(
          table.plan.format, times: table.sample.times, rows: counted ? table.rowCount : 0,
          step: table.sample.step ?? step)
      }
    }
    do throws(IngestionError) {
      try Reach.check(reaches(counted: false), step: step, in: zone)
    } catch {
      try Reach.check(reaches(counted: true), step: step, in: zone)
    }
  }

  /// Opens what the configuration at `path` names: files, or a database, which rolls its tables up by itself.
  init(at path: String, keyFile: String?, in environment: Environment, console: Console) async throws {
    let draft = try Draft(at: path, zones: ZoneFiles(folder: environment.zoneFolder))
    guard let database = draft.opened.configuration.database else {
      try self.init(files: draft)
      return
    }
    let access = DatabaseAccess(
      declaration: database, folder: draft.opened.folder, environment: environment.warehouse,
      keyFile: keyFile, console: console)
    let files = [try access.file()].compactMap(\.self)
    guard let step = draft.opened.configuration.step else { preconditionFailure("who names a database names a step") }
    let pushed: PushedTables
    do {
      pushed = try await PushedTables(draft.formats, step: step, zone: draft.zone, access: access)
    } catch {
      for file in files { try file.checkUnchanged() }
      throw error
    }
    try self.init(draft, tables: [], pushed: pushed, lattice: pushed.lattice, files: files)
  }

  /// The locale in which the report writes numbers and dates; nil for the usual one.
  var locale: String? { configuration.brand?.locale }

  /// Every file that was read, in the order in which the configuration names them; itself first.
  var files: [InputFile] {
    plainFiles + tables.map(\.file) + knowledge.files + ownQueries.files + [logo?.file].compactMap(\.self)
  }
}

extension OpenedSource {
  /// What is known before any table is opened.
  private struct Draft {
    let opened: ConfigurationFile
    let zone: Zone
    let zoneHash: String
    let period: TimeWindow?
    let formats: [TableFormat]
    /// Whether tables are read whole, to be handed on.
    let isWhole: Bool

    init(at path: String, zones: ZoneFiles, isWhole: Bool = false) throws {
      let opened = try ConfigurationFile(at: path)
      let bytes = try zones.bytes(of: opened.configuration.zone)
      let zone = try Zone(identifier: opened.configuration.zone, tzif: bytes)
      let period = isWhole ? nil : try opened.configuration.period?.resolved(in: zone)
      self.opened = opened
      self.isWhole = isWhole
      self.zone = zone
      self.period = period
      zoneHash = SHA256.digits(of: bytes.span)
      // Equal rows of BigQuery are looked for only on demand: to compare all columns it reads, and bills, all of them.
      let now = Instant(unixSeconds: Int(time(nil)))
      let isBilled = if case .bigQuery = opened.configuration.database { true } else { false }
      formats = try opened.configuration.tables.map { table in
        let own = try table.zone.map { try Zone(identifier: $0, tzif: zones.bytes(of: $0)) }
        return TableFormat(
          table, zone: own ?? zone, period: period, plausible: TableFormat.plausibleTimes(at: now),
          keepsDuplicates: table.keepsDuplicates ?? isBilled)
      }
    }
  }
}
