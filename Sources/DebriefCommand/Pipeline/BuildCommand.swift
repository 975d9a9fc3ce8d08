import Analysis
import CairoDrawing
import Datasets
import Figures
import Pages

/// `debrief build`: one forward pass from a configuration to a site, each step the next one's input.
struct BuildCommand: Sendable {
  /// The configuration's path, or its folder's.
  let input: String
  let options: ReportingOptions
  let environment: Environment
  let console: Console

  /// Publishes the report.
  func run() async throws {
    let step = Steps(console: console)
    let threads = options.threads ?? Processors.count
    let (folder, look, source) = try await step("Open") {
      (
        try OutputFolder(options.output, kind: .site), try Look(options, in: environment),
        try OpenedSource(at: input, zones: ZoneFiles(folder: environment.zoneFolder))
      )
    }
    let (dataset, origin) = try await step("Roll up") {
      let dataset = try await source.rolledUp(threads: threads)
      let date = environment.sourceDate ?? dataset.grid.end.unixSeconds
      return (dataset, try await Origin(of: source, look: look, date: date, threads: threads))
    }
    let findings = try await step("Analyse") { Findings(of: dataset) }
    let figures = try await step("Draw") { ReportFigures(of: findings, measuredBy: look.typeface) }
    let pages = try await step("Write") {
      try Report(findings: findings, figures: figures, provenance: origin.provenance).artifacts(using: look.templates)
    }
    let images = try await step("Render") {
      try await figures.all.concurrentMap(threads: threads) { try $0.files(in: look.typeface) }.flatMap(\.self)
    }
    try await step("Publish") {
      try await folder.replace(under: origin.manifest, with: pages + images, threads: threads)
    }
    try console.result(options.output.hasSuffix("/") ? options.output + "index.html" : options.output + "/index.html")
  }
}
