import Analysis
import Datasets
import Figures
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
    let threads = options.threads ?? Processors.count
    let folder = try OutputFolder(options.output, kind: .site)
    let (look, source) = try await step("Open") {
      (
        try Look(options, in: environment),
        try OpenedSource(at: input, zones: ZoneFiles(folder: environment.zoneFolder))
      )
    }
    let inputs = try await step("Hash") { try await source.files.concurrentMap(threads: threads) { $0.record } }
    let dataset = try await step("Roll up") { try await source.rolledUp(threads: threads) }
    let origin = Origin(
      command: options.added(to: command), source: source, look: look,
      date: environment.sourceDate ?? dataset.grid.end.unixSeconds,
      inputs: inputs)
    let findings = try await step("Analyse") {
      Findings(of: dataset, under: Policy(of: source.configuration))
    }
    let (figures, briefs) = try await step("Draw") {
      (
        ReportFigures(of: findings, measuredBy: look.typeface),
        Brief.all(of: findings, measuredBy: look.typeface, madeBy: origin.provenance.generator)
      )
    }
    let report = Report(
      findings: findings, figures: figures, provenance: origin.provenance, extras: options.extras)
    let pages = try await step("Write") { try report.artifacts(using: look.templates) }
    let renderer = Renderer(
      typeface: look.typeface, source: dataset.title, date: origin.date, extras: options.extras)
    let images = try await step("Render") {
      try await figures.all.concurrentMap(threads: threads) { try renderer.files(of: $0) }
        + briefs.concurrentMap(threads: threads) { [try renderer.file(of: $0)] }
    }.flatMap(\.self)
    var attachments: [Artifact] = []
    if options.attachments {
      attachments = try await step("Attach") {
        try await Attachments(report: report, look: look, date: origin.date)
          .artifacts(beside: pages, images, threads: threads)
      }
      for warning in Attachments.warnings(on: attachments) { step.console.warning(warning) }
    }
    let files = pages + images + attachments
    try await step("Publish") {
      try await folder.replace(under: origin.manifest, with: files, threads: threads)
    }
    return pages.count { $0.path.hasSuffix(".html") }
  }
}
