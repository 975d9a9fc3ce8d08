import Configuration
import Datasets
import Ingestion
import Time

/// Information in addition to the measurements: incidents, and calls between services.
struct Knowledge: Sendable {
  private(set) var incidents: [Incident] = []
  private(set) var callGraph: CallGraph?
  /// Notices about it.
  private(set) var notices: [Notice] = []
  /// The files it was read from.
  private(set) var files: [InputFile] = []

  /// Collects the information in `configuration` and its files, which are relative to `folder`.
  init(_ configuration: Configuration, in folder: String, zone: Zone) throws {
    switch configuration.incidents {
    case .none, .detect: break
    case .list(let declared):
      for incident in declared {
        let (resolved, doubts) = try incident.resolved(in: zone)
        incidents.append(resolved)
        notices += doubts
      }
    case .file(let name):
      let file = try InputFile(name, in: folder)
      let table = try file.withBytes { bytes in
        try IncidentTable(bytes, file: name, zone: zone, columns: configuration.columns)
      }
      incidents = table.incidents
      notices += table.notices
      files.append(file)
    }
    switch configuration.dependencies {
    case .none: break
    case .graph(let graph): callGraph = graph
    case .file(let name):
      let file = try InputFile(name, in: folder)
      let table = try file.withBytes { bytes in
        try DependencyTable(bytes, file: name)
      }
      callGraph = table.graph
      notices += table.notices
      files.append(file)
    }
  }
}
