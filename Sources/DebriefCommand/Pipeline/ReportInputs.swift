import Configuration
import Datasets
import Ingestion

/// Everything that a report is made of, opened and described, but not yet read through.
struct ReportInputs: Sendable {
  /// A table: how to read it, and its bytes.
  struct Source: Sendable {
    let declaration: TableDeclaration
    let zone: Zone
    let file: MappedFile
  }

  let configuration: Configuration
  /// The report's zone, and the hash of its file.
  let zone: Zone
  let zoneHash: String
  let tables: [Source]
  let incidents: (declared: [Incident], notices: [Notice])
  let callGraph: CallGraph?
  /// Notices of the tables of labels.
  let notices: [Notice]
  /// Every file read, by its name in the configuration.
  let records: [FileRecord]

  /// Opens the configuration at `path`, or in the folder there, and every file that it names.
  init(path: String, zones: ZoneFiles) throws {
    let isFolder = Folder.status(of: path + "/.")?.kind == .folder
    let file = isFolder ? path + "/debrief.yaml" : path
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let bytes = try Descriptor(reading: file).readAll()
    let configuration = try Configuration.parse(bytes, file: file)
    var records = [FileRecord(path: name, contents: bytes.span)]

    func open(_ name: String) throws -> MappedFile {
      let mapped = try MappedFile(path: name.hasPrefix("/") ? name : folder + name)
      // A path of the machine says nothing to a reader elsewhere.
      let shown = name.hasPrefix("/") ? name.split(separator: "/").last.map(String.init) ?? name : name
      records.append(mapped.withBytes { FileRecord(path: shown, contents: $0) })
      return mapped
    }
    func zone(_ identifier: String) throws -> (zone: Zone, hash: String) {
      let bytes = try zones.bytes(of: identifier)
      return (try Zone(identifier: identifier, tzif: bytes), SHA256.digits(of: bytes.span))
    }

    let (ownZone, zoneHash) = try zone(configuration.zone)
    tables = try configuration.tables.map { table in
      Source(
        declaration: table, zone: try table.zone.map { try zone($0).zone } ?? ownZone, file: try open(table.file))
    }
    var notices: [Notice] = []
    switch configuration.dependencies {
    case .none: callGraph = nil
    case .graph(let graph): callGraph = graph
    case .file(let name):
      let table = try open(name).withBytes { try DependencyTable($0, file: name) }
      callGraph = table.graph
      notices += table.notices
    }
    incidents = try Self.incidents(of: configuration, zone: ownZone, open: open)
    self.configuration = configuration
    self.zone = ownZone
    self.zoneHash = zoneHash
    self.notices = notices
    self.records = records
  }

  private static func incidents(
    of configuration: Configuration, zone: Zone, open: (String) throws -> MappedFile
  ) throws -> (declared: [Incident], notices: [Notice]) {
    switch configuration.incidents {
    case .none: return ([], [])
    case .list(let list):
      let resolved = try list.map { try $0.resolved(in: zone) }
      return (resolved.map(\.incident), resolved.flatMap(\.notices))
    case .file(let name):
      let table = try open(name).withBytes {
        try IncidentTable($0, file: name, zone: zone, columns: configuration.columns)
      }
      return (table.incidents, table.notices)
    }
  }
}
