import Analysis
import Datasets
import Figures
import Pages
import Prose
import Queries
import Scenes
import Templates
import TestSupport
import Testing
import Text

/// The files of a report's site, by path.
struct Site {
  let files: [String: [UInt8]]
  /// Paths of the drawings, which the renderers add to the pages.
  let drawings: Set<String>

  /// Creates the site of `dataset` with this package's templates; `isQueried` adds its database and the page of queries.
  init(_ dataset: Dataset, publication: Publication? = nil, brand: Brand = Brand(), isQueried: Bool = false) throws {
    let findings = Findings(of: dataset)
    let figures = ReportFigures(of: findings, in: .english, measuredBy: ApproximateMeasurer())
    let provenance = Provenance(
      toolVersion: "1.2.3", command: "debrief build", options: [Provenance.Setting("--output", "site")],
      inputs: [Provenance.Input(name: "shop.csv", byteCount: 1_234, sha256: String(repeating: "0f", count: 32))],
      zoneSHA256: nil)
    let database = isQueried ? try ReportDatabase(of: findings, rows: .none) : nil
    let answers = try database.map {
      try QueryCatalog(Templates.embedded).answers(of: $0, in: Vocabulary(findings, in: .english))
    }
    let artifacts = try Report(
      findings: findings, figures: figures, provenance: provenance, language: .english, publication: publication,
      brand: brand, database: database, answers: answers ?? []
    )
    .artifacts(using: SiteTemplates(Templates.embedded))
    files = Dictionary(artifacts.map { ($0.path, $0.bytes) }) { first, _ in first }
    try #require(files.count == artifacts.count, "each path is written once")
    let previews = Preview.all(of: findings, in: .english, measuredBy: ApproximateMeasurer()).map(\.path)
    drawings = Set(
      figures.all.flatMap { figure in [".svg", ".png"].map { "figures/\(figure.id)\($0)" } }
        + findings.incidents.map { "incidents/\($0.slug)/brief.pdf" } + previews + [Favicon.svgPath, Favicon.pngPath])
  }

  /// The site of the default shop, built once for all tests that only read it.
  static let shop = Result { try Site(SmallShop().dataset) }

  /// Paths of all pages, sorted.
  var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

  /// Text of the file at `path`.
  func text(_ path: String) throws -> String {
    String(decoding: try #require(files[path], "\(path) is in the site"), as: UTF8.self)
  }

  /// The parsed page at `path`.
  func page(_ path: String) throws -> HTML { try HTML(text(path)) }
}
