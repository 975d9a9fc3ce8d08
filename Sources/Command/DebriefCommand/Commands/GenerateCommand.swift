import Datasets
import JSON
import Scenarios
import Text
import Time

/// Writes a scenario's data.
struct GenerateCommand: Sendable {
  let options: GeneratingOptions
  let output: String
  let environment: Environment
  let step: Steps

  /// Writes the files and returns the number of records per table.
  func run() async throws -> Int {
    try await step("Generate") {
      let folder = try OutputFolder(output, kind: .data)
      let (scenario, file) = try chosenScenario()
      let zone = try zone(of: scenario)
      var count = 0
      try await folder.replace(under: manifest(of: scenario, from: file), with: ScenarioFile.allCases.map(\.name)) {
        let (records, written) = try write(scenario, in: zone, to: $0)
        count = records
        return written
      }
      return count
    }
  }

  /// The scenario from the options, and its file.
  private func chosenScenario() throws -> (scenario: Scenario, file: FileRecord?) {
    var file: FileRecord?
    let scenario: Scenario
    switch options.scenario {
    case nil: scenario = .shop
    case "patience": scenario = .patience
    case let path?:
      let bytes = try Descriptor(reading: path).readAll()
      scenario = try Scenario(yaml: bytes, file: path)
      file = FileRecord(path: path.lastPathComponent, contents: bytes.span)
    }
    let adjusted = try scenario.adjusted(
      seed: options.seed, start: options.start, days: options.days, step: options.step, serviceCount: options.services)
    return (adjusted, file)
  }

  /// The zone of a scenario; that of the built-in shop needs no file.
  private func zone(of scenario: Scenario) throws -> Zone {
    guard scenario.zone != Zone.utc.identifier else { return .utc }
    return try Zone(
      identifier: scenario.zone, tzif: ZoneFiles(folder: environment.zoneFolder).bytes(of: scenario.zone))
  }

  /// Writes the files in parallel, as their pieces arrive.
  private func write(
    _ scenario: Scenario, in zone: Zone, to draft: FolderDraft
  ) throws -> (count: Int, files: [FileRecord]) {
    var files: [ScenarioFile: DraftFile] = [:]
    for file in ScenarioFile.allCases { files[file] = try draft.create(file.name) }
    let count = try scenario.generate(in: zone) { (file, bytes) throws in
      try Task.checkCancellation()
      try files[file]?.append(bytes.span)
    }
    return (count, ScenarioFile.allCases.compactMap { files[$0]?.finish() })
  }

  private func manifest(of scenario: Scenario, from file: FileRecord?) -> Manifest {
    Manifest(
      kind: .data,
      options: [
        JSON.Member("scenario", .text(scenario.name)), JSON.Member("seed", .whole(scenario.seed)),
        JSON.Member("start", .text(String(scenario.start.text.prefix(10)))),
        JSON.Member("days", .whole(scenario.days)), JSON.Member("step", .text(Step.text(scenario.step))),
        JSON.Member("services", .whole(scenario.services.count)),
      ], inputs: [file].compactMap(\.self))
  }
}
