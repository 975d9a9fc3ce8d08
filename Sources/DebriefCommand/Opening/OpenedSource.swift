import Configuration
import Datasets
import Ingestion

/// All that a report is made from, open and checked as far as possible before the rows are read.
struct OpenedSource: Sendable {
  let configuration: Configuration
  /// The report's zone.
  let zone: Zone
  /// Hash of the bytes that told the zone.
  let zoneHash: String
  let tables: [OpenedTable]
  /// The buckets into which all tables are rolled up.
  let lattice: Lattice
  let knowledge: Knowledge
  /// The picture of those who publish the report; nil for none.
  let logo: OpenedLogo?
  /// The queries that the configuration names.
  let ownQueries: OwnQueries
  private let configurationFile: InputFile

  /// Opens what the configuration at `path` names; its tables in the folder `fetched` where they were fetched into it.
  init(at path: String, zones: ZoneFiles, fetched: String? = nil) throws {
    let opened = try ConfigurationFile(at: path)
    let configuration = opened.configuration
    let bytes = try zones.bytes(of: configuration.zone)
    let zone = try Zone(identifier: configuration.zone, tzif: bytes)
    let tables = try configuration.tables.map { declaration in
      let own = try declaration.zone.map { try Zone(identifier: $0, tzif: zones.bytes(of: $0)) }
      return try OpenedTable(
        declaration, in: fetched ?? opened.folder, isFetched: fetched != nil, zone: own ?? zone)
    }
    guard let first = tables.map(\.sample.first).min() else {
      preconditionFailure("a configuration names at least one table")
    }
    self.configuration = configuration
    self.zone = zone
    self.tables = tables
    zoneHash = SHA256.digits(of: bytes.span)
    lattice = Lattice(
      startingOnTheDayOf: first, in: zone, step: configuration.step ?? TimeSample.step(for: tables.map(\.sample)))
    knowledge = try Knowledge(configuration, in: opened.folder, zone: zone)
    logo = try configuration.brand?.logo.map { try OpenedLogo($0, in: opened.folder) }
    ownQueries = try OwnQueries(configuration.queries, in: opened.folder)
    configurationFile = opened.file
  }

  /// The locale in which the report writes numbers and dates; nil for the usual one.
  var locale: String? { configuration.brand?.locale }

  /// Every file that was read, in the order in which the configuration names them; itself first.
  var files: [InputFile] {
    [configurationFile] + tables.map(\.file) + knowledge.files + ownQueries.files + [logo?.file].compactMap(\.self)
  }
}
