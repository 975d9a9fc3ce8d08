import Analysis
import Configuration
import Datasets
import Figures
import Pages
import Prose
import Queries
import Redaction
import Scenes
import SiteCheck
import Text
import Time

/// Builds a report: the whole pipeline, step by step.
struct BuildCommand: Sendable {
  /// The configuration, or its folder.
  let input: String
  let options: ReportingOptions
  /// The command with which readers rebuild the report.
  let command: String
  let environment: Environment
  let step: Steps

  /// Writes the report and returns its number of pages.
  func run() async throws -> Int {
    let threads = options.threads ?? Processors.count
    let folder = try OutputFolder(options.output, kind: .site)
    let (plainLook, opened, source, language) = try await step("Open") {
      let look = try Look(options, in: environment)
      let opened = try OpenedConfiguration(at: input, zones: ZoneFiles(folder: environment.zoneFolder))
      let source = try opened.source(keyFile: options.keyFile, in: environment, console: step.console)
      return (look, opened, source, try look.texts.language(of: opened.locale))
    }
    try ReportLimits.check(incidents: opened.knowledge.incidents.count)
    try ReportLimits.check(metrics: opened.configuration.tables.map(\.metrics.count).reduce(0, +))
    for warning in plainLook.warnings { step.console.warning(warning) }
    let measured = try await step("Roll up") {
      try await opened.rollUp(source, forOutsideReaders: options.isRedacted, threads: threads)
    }
    try ReportLimits.check(measured.dataset)
    let redactor = options.isRedacted ? measured.redactor(by: opened.configuration.redaction ?? .outside) : nil
    let dataset = redactor?.redacted(measured.dataset) ?? measured.dataset
    let brand = opened.brand(redactedBy: redactor)
    let look = try await step("Fonts") {
      let units = Set(dataset.series.map(\.metric.unit))
      return try plainLook.covering(dataset.names + language.fixedTexts(withUnits: units))
    }
    let origin = Origin(
      command: options.added(to: command), opened: opened, measured: measured, isRedacted: options.isRedacted,
      look: look, address: options.address,
      date: environment.sourceDate ?? dataset.grid.end.unixSeconds,
      inputs: measured.records.map { redactor?.redacted($0) ?? $0 })
    let findings = try await step("Analyse") {
      Findings(of: dataset, under: Policy(of: opened.configuration), naming: DetectionNaming(language.texts))
    }
    for notice in dataset.notices where notice.isOfSteps {
      let prose = NoticeProse(notice, Vocabulary(findings, in: language))
      step.console.warning("\(prose.place): \(prose.text)")
    }
    let (figures, briefs, previews) = try await step("Draw") {
      (
        ReportFigures(of: findings, in: language, measuredBy: look.typeface),
        Brief.all(of: findings, in: language, measuredBy: look.typeface, madeBy: origin.provenance.generator),
        Preview.all(of: findings, in: language, measuredBy: look.typeface)
      )
    }
    let rows = try await step("Rows") { try await measured.rows(for: findings, redactor: redactor) }
    // The inputs are not read after this point.
    try await step("Check") { try await measured.checkUnchanged(threads: threads) }
    let database = try await step("Database") { try ReportDatabase(of: findings, rows: rows) }
    let answers = try await step("Query") {
      // User queries may name redacted data.
      try QueryCatalog(look.queries, own: options.isRedacted ? [] : opened.ownQueries.queries)
        .answers(of: database, in: Vocabulary(findings, in: language)) { .repeatable(watching: $0, step.console) }
    }
    let report = Report(
      findings: findings, figures: figures, provenance: origin.provenance, language: language,
      extras: options.extras, publication: origin.publication, brand: brand, database: database,
      answers: answers)
    let pages = try await step("Write") { try report.artifacts(using: look.templates) }
    let renderer = Renderer(
      typeface: look.typeface, source: dataset.title, date: origin.date, extras: options.extras,
      theme: brand.livery.light)
    let images = try await step("Render") {
      try await figures.all.concurrentMap(threads: threads) { try renderer.files(of: $0) }
        + briefs.concurrentMap(threads: threads) { [try renderer.file(of: $0)] }
        + previews.concurrentMap(threads: threads) { [try renderer.file(of: $0)] }
        + [try renderer.favicons.filter { icon in !pages.contains { $0.path == icon.path } }]
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
    if let warning = await sizeWarning(threads: threads) { step.console.warning(warning) }
    if opened.configuration.redaction != nil, !options.isRedacted {
      step.console.warning(.notRedacted)
    }
    if options.isRedacted, !opened.ownQueries.queries.isEmpty {
      step.console.warning(.queriesLeftOut)
    }
    return pages.count { $0.path.hasSuffix(".html") }
  }

  /// What `debrief verify` would find too large in the published report; nil if it cannot be verified, or nobody would see the warning.
  private func sizeWarning(threads: Int) async -> BuildWarning? {
    guard !step.console.isQuiet,
      let arguments = try? ParsedArguments([options.output, "--threads", "\(threads)"], by: .verify),
      let verifying = try? VerifyingOptions(arguments),
      let report = try? await VerifyCommand(folder: options.output, options: verifying, step: step).run()
    else { return nil }
    let findings = report.verification.findings.filter { $0.fault.check == .size }
    return findings.first.map { .tooLarge($0, others: findings.count - 1) }
  }
}

extension Notice {
  /// Whether it concerns tables of different steps, which decide the comparisons.
  fileprivate var isOfSteps: Bool {
    switch kind {
    case .stepOfTable, .coarserTable: true
    default: false
    }
  }
}
