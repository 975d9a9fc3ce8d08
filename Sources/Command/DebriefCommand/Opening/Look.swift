import CairoDrawing
import Pages
import Queries

/// The appearance of a report: its templates and its typeface.
struct Look: Sendable {
  private(set) var typeface: Typeface
  let templates: SiteTemplates
  /// The tables of fixed texts.
  let texts: TextFiles
  /// Texts of the built-in queries, by path.
  let queries: [String: String]
  /// Font files read, by name.
  private(set) var fonts: [FileRecord]
  /// Templates and assets that override built-in ones.
  let overrides: [FileRecord]
  /// Warnings about user templates without effect.
  let warnings: [String]
  private let files: FontFiles
  /// The chosen font folder, if any.
  private let fontFolder: String?

  /// Opens the files that `options` name, else those in `environment`, else those of the system.
  init(_ options: ReportingOptions, in environment: Environment) throws {
    fontFolder = options.fonts ?? environment.fontFolder
    files = try FontFiles(folder: fontFolder ?? FontFiles.systemFolder)
    let templateFiles = try TemplateFiles(overriddenBy: options.templates)
    typeface = try Typeface(regular: files.regular, semibold: files.semibold)
    templates = try SiteTemplates(templateFiles.texts)
    texts = TextFiles(templateFiles.texts)
    queries = templateFiles.texts.filter { $0.key.hasPrefix(QueryCatalog.folder) }
    fonts = files.records
    overrides = templateFiles.records
    warnings = templateFiles.warnings
  }

  /// The look with the available fonts for characters of `texts` that Inter lacks. A font that contributes nothing is not used, so that a
  /// report in Latin, Greek or Cyrillic script is the same on every machine.
  func covering(_ texts: [String]) throws -> Look {
    var look = self
    var fallbacks: [[UInt8]] = []
    var missing = typeface.missing(in: texts)
    for path in FontFiles.fallbackPaths(in: fontFolder) where !missing.isEmpty {
      guard let font = try FontFiles.fallback(at: path) else { continue }
      let wider = try Typeface(regular: files.regular, semibold: files.semibold, fallbacks: fallbacks + [font])
      let rest = wider.missing(in: texts)
      guard rest.count < missing.count else { continue }
      (look.typeface, missing) = (wider, rest)
      fallbacks.append(font)
      look.fonts.append(FileRecord(path: String(path.split(separator: "/").last ?? ""), contents: font.span))
    }
    return look
  }
}
