import Pages
import ReportDiff
import Text

/// Compares two published reports. It reads only these reports.
struct DiffCommand: Sendable {
  /// Rows per table on a page.
  private static let pageRows = 40

  /// The folder or `report.json` of the older report.
  let old: String
  /// The folder or `report.json` of the newer report.
  let new: String
  let options: DiffingOptions
  let step: Steps

  /// Compares the reports and, if requested, writes the page.
  func run() async throws -> DifferenceReport {
    let output = try options.output.map { try OutputFolder($0, kind: .comparison) }
    let snapshots = try await step("Read") {
      try await [old, new].concurrentMap(threads: Processors.count) { try ReportSource($0).snapshot }
    }
    let comparison = try await step("Compare") {
      ReportComparison(from: snapshots[0], to: snapshots[1], tolerance: options.tolerance)
    }
    let report = DifferenceReport(old: old, new: new, comparison: comparison)
    if let output { try await step("Publish") { try await write(report, to: output) } }
    return report
  }

  private func write(_ report: DifferenceReport, to output: OutputFolder) async throws {
    let templates = try SiteTemplates(TemplateFiles(overriddenBy: options.templates).texts)
    let language = try TextFiles.english()
    let prose = ComparisonProse(report.comparison, limit: Self.pageRows, in: language)
    let page = ComparisonPage(prose, texts: language.texts, generator: "Debrief \(Version.current)")
    try await output.replace(under: Manifest(kind: .comparison), with: page.artifacts(using: templates), threads: 1)
  }
}
