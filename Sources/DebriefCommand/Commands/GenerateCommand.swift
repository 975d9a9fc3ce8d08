import Datasets
import Notation
import Scenarios

/// Writes a scenario's data.
struct GenerateCommand: Sendable {
  let options: GeneratingOptions
  let output: String
  let step: Steps

  /// Writes the files and returns the scenario that they tell of.
  func run() async throws -> Scenario {
    try await step("Generate") {
      let folder = try OutputFolder(output, kind: .data)
      let (scenario, file) = try chosenScenario()
      try await folder.replace(under: manifest(of: scenario, from: file), with: ScenarioFile.allCases.map(\.name)) {
        try write(scenario, to: $0)
      }
      return scenario
    }
  }

  /// The scenario that the options name and adjust, and the file it was read from.
  private func chosenScenario() throws -> (scenario: Scenario, file: FileRecord?) {
    var file: FileRecord?
    let scenario: Scenario
    switch options.scenario {
    case nil: scenario = .shop
    case "patience": scenario = .patience
    case let path?:
      let bytes = try Descriptor(reading: path).readAll()
      scenario = try Scenario(yaml: bytes, file: path)
      file = FileRecord(path: path.split(separator: "/").last.map(String.init) ?? path, contents: bytes.span)
    }
    let adjusted = try scenario.adjusted(
      seed: options.seed, start: options.start, days: options.days, step: options.step, serviceCount: options.services)
    return (adjusted, file)
  }

  /// Writes the files side by side, as their pieces come.
  private func write(_ scenario: Scenario, to draft: FolderDraft) throws -> [FileRecord] {
    var files: [ScenarioFile: DraftFile] = [:]
    for file in ScenarioFile.allCases { files[file] = try draft.create(file.name) }
    try scenario.generate { (file, bytes) throws in
      try Task.checkCancellation()
      try files[file]?.append(bytes.span)
    }
    return ScenarioFile.allCases.compactMap { files[$0]?.finish() }
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
