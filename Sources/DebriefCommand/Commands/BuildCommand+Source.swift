import Configuration
import Datasets

extension BuildCommand {
  /// The source that the configuration names: files, or a warehouse, which rolls its tables up itself.
  func openedSource() async throws -> OpenedSource {
    let zones = ZoneFiles(folder: environment.zoneFolder)
    let opened = try ConfigurationFile(at: input)
    guard let declaration = opened.configuration.warehouse else { return try OpenedSource(at: input, zones: zones) }
    let identifier = opened.configuration.zone
    let zone = try Zone(identifier: identifier, tzif: zones.bytes(of: identifier))
    let folder = try TemporaryFolder(in: environment.temporaryFolder)
    // What is open stays readable when its name is gone.
    defer { folder.remove() }
    let reader = WarehouseReader(
      configuration: opened.configuration, declaration: declaration, environment: environment.warehouse,
      console: step.console)
    try await reader.read(zone: zone, into: Folder(path: folder.path))
    return try OpenedSource(at: input, zones: zones, fetched: folder.path)
  }
}
