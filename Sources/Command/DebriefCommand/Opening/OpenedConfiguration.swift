import Configuration
import Datasets
import Glibc
import Ingestion
import Pages
import Redaction
import Scenes
import Time

/// All that a report is made from except its tables, open and checked.
struct OpenedConfiguration: Sendable {
  let configuration: Configuration
  /// The folder for relative file names.
  let folder: String
  /// The report's zone.
  let zone: Zone
  /// Hash of the bytes that define the zone.
  let zoneHash: String
  /// The time that is reported; nil for all.
  let period: TimeWindow?
  /// What is known of the tables before they are opened.
  let formats: [TableFormat]
  /// Whether tables are read completely, for an export.
  let isWhole: Bool
  let knowledge: Knowledge
  /// The publisher's logo; nil for none.
  let logo: OpenedLogo?
  /// The user's queries in the configuration.
  let ownQueries: OwnQueries
  /// The configuration itself.
  let file: InputFile

  /// Opens the configuration at `path` and what it names.
  ///
  /// - Parameter isWhole: Whether its tables are handed on, so that they are not bound to the reported period.
  init(at path: String, zones: ZoneFiles, isWhole: Bool = false) throws {
    let opened = try ConfigurationFile(at: path)
    let bytes = try zones.bytes(of: opened.configuration.zone)
    let zone = try Zone(identifier: opened.configuration.zone, tzif: bytes)
    let period = isWhole ? nil : try opened.configuration.period?.resolved(in: zone)
    (configuration, folder, file) = (opened.configuration, opened.folder, opened.file)
    (self.zone, zoneHash) = (zone, SHA256.digits(of: bytes.span))
    (self.period, self.isWhole) = (period, isWhole)
    // In BigQuery, equal rows are searched only on request: to compare all columns, it reads and bills all of them.
    let now = Instant(unixSeconds: Int(time(nil)))
    let isBilled = if case .bigQuery = opened.configuration.database { true } else { false }
    formats = try opened.configuration.tables.map { table in
      let own = try table.zone.map { try Zone(identifier: $0, tzif: zones.bytes(of: $0)) }
      return TableFormat(
        file: table.file, name: table.name, timeColumn: table.timeColumn, serviceColumn: table.serviceColumn,
        zone: own ?? zone, metrics: table.metrics, period: period, plausible: TableFormat.plausibleTimes(at: now),
        keepsDuplicates: table.keepsDuplicates ?? isBilled)
    }
    knowledge = try Knowledge(opened.configuration, in: opened.folder, zone: zone)
    logo = try opened.configuration.brand?.logo.map { try OpenedLogo($0, in: opened.folder) }
    ownQueries = try OwnQueries(opened.configuration.queries, in: opened.folder)
  }

  /// The files behind those of the tables, in the order in which the configuration names them.
  private var laterFiles: [InputFile] { knowledge.files + ownQueries.files + [logo?.file].compactMap(\.self) }

  /// The locale of numbers and dates in the report; nil for the default.
  var locale: String? { configuration.brand?.locale }

  /// What rolls the tables up if Debrief itself does not; outside readers learn no names.
  func engine(isRedacted: Bool) -> [Provenance.Setting] {
    guard let database = configuration.database else { return [] }
    let (engine, name) =
      switch database {
      case .bigQuery(let warehouse): ("BigQuery", "\(warehouse.project).\(warehouse.dataset)")
      case .sqlite(let file): ("SQLite", file.split(separator: "/").last.map(String.init) ?? file)
      }
    return [Provenance.Setting("Engine", isRedacted ? engine : "\(engine), \(name)")]
  }

  /// The publisher's branding of the site, with texts redacted by `redactor`.
  func brand(redactedBy redactor: Redactor?) -> Brand {
    guard let declaration = configuration.brand else { return Brand() }
    func shown(_ text: String) -> String { redactor?.text(text) ?? text }
    return Brand(
      name: declaration.title.map(shown),
      logo: logo.map {
        Brand.Logo($0.picture.bytes, ending: $0.picture.kind.ending, alternative: shown($0.alternative))
      }, footer: declaration.footer.map(shown), livery: declaration.livery)
  }
}

extension OpenedConfiguration {
  /// The tables, in files or in the database that the configuration names.
  func source(keyFile: String?, in environment: Environment, console: Console) throws -> any Source {
    guard let database = configuration.database else { return try FileSource(self) }
    let access = DatabaseAccess(
      declaration: database, folder: folder, environment: environment.warehouse, keyFile: keyFile, console: console)
    return try DatabaseSource(self, access: access)
  }

  /// Rolls up `source`, the tables of this configuration, and hashes all files that are read.
  func rollUp(_ source: some Source, forOutsideReaders: Bool = false, threads: Int) async throws -> Measurement {
    try await measured(source, forOutsideReaders: forOutsideReaders, threads: threads).measurement
  }

  /// The same, with the reading of the tables.
  func measured<Tables: Source>(
    _ source: Tables, forOutsideReaders: Bool = false, threads: Int
  ) async throws -> (measurement: Measurement, reading: Tables.Reading) {
    let files = [file] + source.files + laterFiles
    return try await files.unchanged {
      let hashes = InputHashes(forOutsideReaders: forOutsideReaders)
      hashes.add(file)
      let reading = try await source.rollUp(keeping: windows, hashing: hashes, threads: threads)
      for file in laterFiles { hashes.add(file) }
      let dataset = try Dataset(
        title: configuration.title, zone: zone, tables: reading.tables, incidents: knowledge.incidents,
        callGraph: knowledge.callGraph, objectives: configuration.objectives, rhythm: configuration.rhythm,
        steps: reading.stepNotices, notices: knowledge.notices)
      return (Measurement(dataset, reading: reading, files: files, hashes: hashes), reading)
    }
  }

  /// When something happened, as far as it was declared.
  private var windows: [TimeWindow] {
    knowledge.incidents.map { incident in
      incident.isOpen
        ? TimeWindow(start: incident.window.start, end: Instant(unixSeconds: .max)) : incident.window
    }
  }
}

/// The location and content of a report's configuration.
struct ConfigurationFile: Sendable {
  /// The default file name.
  static let usualName = "debrief.yaml"

  let file: InputFile
  /// The folder for relative file names in the configuration.
  let folder: String
  let configuration: Configuration

  /// Reads the configuration at `path`, a file or its folder.
  init(at path: String) throws {
    let status = Folder.status(of: path + "/.")
    let name: String
    if status?.kind == .folder {
      folder = path
      name = Self.usualName
    } else if let slash = path.lastIndex(of: "/") {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
      name = String(path[path.index(after: slash)...])
    } else {
      folder = "."
      name = path
    }
    if status?.kind == .folder, Folder.status(of: path + "/" + name) == nil { throw DoorError.noConfiguration(path) }
    file = try InputFile(name, in: folder, as: path)
    configuration = try file.withBytes { bytes in
      try Configuration.parse(bytes.indices.map { bytes[$0] }, file: name)
    }
  }
}

/// An open logo that was checked for use in a site.
struct OpenedLogo: Sendable {
  let file: InputFile
  let picture: Logo
  /// What stands for the picture.
  let alternative: String

  /// Opens and checks the logo of `declaration`, relative to `folder`.
  init(_ declaration: BrandDeclaration.Logo, in folder: String) throws {
    file = try InputFile(declaration.file, in: folder)
    // One byte over the limit suffices to see that a file is too large.
    picture = try file.withBytes { bytes in
      try Logo((0..<min(bytes.count, Logo.largestSize + 1)).map { bytes[$0] }, file: declaration.file)
    }
    alternative = declaration.alternative
  }
}
