import Analysis
import CairoDrawing
import Configuration
import Datasets
import Figures
import Glibc
import Notation
import Pages

/// Makes a report: the whole pipeline, step by step.
struct BuildCommand: Sendable {
  /// The configuration, or the folder that holds it.
  let input: String
  let options: ReportingOptions
  /// How the reader makes the same report again.
  let command: String
  let environment: Environment
  let step: Steps

  /// Writes the report and returns how many pages it has.
  func run() async throws -> Int {
    let threads = options.threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let folder = try OutputFolder(options.output, kind: .site)
    let (inputs, typeface, templates) = try await step("Open") { () throws -> (ReportInputs, Typeface, TemplateFiles) in
      let inputs = try ReportInputs(path: input, zones: ZoneFiles(folder: environment.zoneFolder))
      return (inputs, try self.typeface(), try TemplateFiles(overriddenBy: options.templates))
    }
    let dataset = try await step("Roll up") { try await inputs.rollUp(threads: threads) }
    let findings = try await step("Analyse") { Findings(of: dataset) }
    let figures = try await step("Draw") { ReportFigures(of: findings, measuredBy: typeface) }
    let pages = try await step("Write") {
      try Report(
        findings: findings, figures: figures, provenance: provenance(of: inputs, overridden: templates.overridden)
      ).artifacts(using: try SiteTemplates(templates.texts))
    }
    let images = try await step("Render") {
      let renderer = Renderer(typeface: typeface, source: dataset.title)
      return try await figures.all.concurrentMap(threads: threads) { try renderer.files(of: $0) }.flatMap(\.self)
    }
    try await step("Publish") {
      let artifacts = pages + images
      let manifest = Manifest(
        kind: .site, options: manifestOptions(of: inputs, templates: templates.overridden), inputs: inputs.records)
      try await folder.replace(under: manifest, with: artifacts.map(\.path)) { draft in
        try await artifacts.concurrentMap(threads: threads) { artifact in
          try draft.write(artifact.bytes.span, to: artifact.path)
        }
      }
    }
    return pages.count { $0.path.hasSuffix(".html") }
  }

  private func typeface() throws -> Typeface {
    let fonts = try FontFiles(folder: options.fonts ?? environment.fontFolder ?? FontFiles.systemFolder)
    return try Typeface(regular: fonts.regular, semibold: fonts.semibold)
  }

  private func provenance(of inputs: ReportInputs, overridden: [String]) -> Provenance {
    var settings = [Provenance.Setting("Zone", inputs.zone.identifier)]
    if !overridden.isEmpty {
      settings.append(Provenance.Setting("Templates of its own", overridden.joined(separator: ", ")))
    }
    return Provenance(
      toolVersion: Version.current, command: command, options: settings,
      inputs: inputs.records.map { Provenance.Input(name: $0.path, byteCount: $0.bytes, sha256: $0.sha256) },
      zoneSHA256: inputs.zoneHash)
  }

  private func manifestOptions(of inputs: ReportInputs, templates: [String]) -> [JSON.Member] {
    [
      JSON.Member("command", .text(command)),
      JSON.Member(
        "zone", ["identifier": .text(inputs.zone.identifier), "sha256": .text(inputs.zoneHash)]),
      JSON.Member("templates", .list(templates.map { .text($0) })),
    ]
  }
}
