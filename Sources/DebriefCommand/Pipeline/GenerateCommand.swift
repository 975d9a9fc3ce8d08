import Datasets
import Notation
import Scenarios

/// `debrief generate`: a scenario becomes the tables, labels and configuration that a user would have.
struct GenerateCommand: Sendable {
  let options: GeneratingOptions
  let output: String
  let console: Console

  /// Writes the data and tells where the configuration is.
  func run() async throws {
    let step = Steps(console: console)
    try await step("Generate") {
      let folder = try OutputFolder(output, kind: .data)
      let (scenario, file) = try chosenScenario()
      let manifest = Manifest(
        kind: .data,
        options: [
          JSON.Member("scenario", .text(file?.path ?? options.scenario ?? "shop")),
          JSON.Member("seed", .whole(scenario.seed)), JSON.Member("start", .text(scenario.start.text)),
          JSON.Member("days", .whole(scenario.days)), JSON.Member("step", .text(Step.text(scenario.step))),
          JSON.Member("services", .whole(scenario.services.count)),
        ], inputs: [file].compactMap(\.self))
      try await folder.replace(under: manifest, with: ScenarioFile.allCases.map(\.name)) { draft in
        try write(scenario, to: draft)
      }
    }
    try console.result(output + "/" + ScenarioFile.configuration.name)
  }

  /// The scenario that the options name and adjust, and the file it came from.
  private func chosenScenario() throws -> (scenario: Scenario, file: FileRecord?) {
    var file: FileRecord?
    let scenario: Scenario
    switch options.scenario {
    case nil, "shop": scenario = .shop
    case "patience": scenario = .patience
    case let path?:
      let bytes = try Descriptor(reading: path).readAll()
      let name = path.split(separator: "/").last.map(String.init) ?? path
      scenario = try Scenario(yaml: bytes, file: path)
      file = FileRecord(path: name, contents: bytes.span)
    }
    let adjusted = try scenario.adjusted(
      seed: options.seed, start: options.start, days: options.days, step: options.step, serviceCount: options.services)
    return (adjusted, file)
  }

  /// Writes the files side by side, as their pieces come.
  private func write(_ scenario: Scenario, to draft: FolderDraft) throws -> [FileRecord] {
    var files: [ScenarioFile: DraftFile] = [:]
    for file in ScenarioFile.allCases { files[file] = try draft.create(file.name) }
    try scenario.generate { file, bytes in
      try Task.checkCancellation()
      try files[file]?.append(bytes.span)
    }
    return ScenarioFile.allCases.compactMap { files[$0]?.finish() }
  }
}
