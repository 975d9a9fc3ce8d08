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
    let folder = try OutputFolder(output, kind: .data)
    let scenario = try await step("Generate") {
      let scenario = try options.adjusted(named())
      let paths = ScenarioFile.allCases.map(\.name)
      try await folder.replace(under: manifest(of: scenario), with: paths) { draft in
        let files = try GrowingFiles(paths, in: draft)
        try scenario.generate { (file, bytes) throws in
          try Task.checkCancellation()
          try files.append(bytes, to: file.name)
        }
        return try files.finish()
      }
      return scenario
    }
    return scenario
  }

  private func named() throws -> Scenario {
    switch options.scenario {
    case nil: return .shop
    case "patience": return .patience
    case let path?: return try Scenario(yaml: try Descriptor(reading: path).readAll(), file: path)
    }
  }

  private func manifest(of scenario: Scenario) -> Manifest {
    Manifest(
      kind: .data,
      options: [
        JSON.Member("seed", .whole(scenario.seed)), JSON.Member("start", .text(String(scenario.start.text.prefix(10)))),
        JSON.Member("days", .whole(scenario.days)), JSON.Member("step", .whole(scenario.step)),
        JSON.Member("services", .whole(scenario.services.count)),
      ])
  }
}

extension GeneratingOptions {
  /// `scenario` with these options in force.
  func adjusted(_ scenario: Scenario) throws(ScenarioError) -> Scenario {
    try scenario.adjusted(seed: seed, start: start, days: days, step: step, serviceCount: services)
  }
}
