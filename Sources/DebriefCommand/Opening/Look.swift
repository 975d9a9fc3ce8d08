import CairoDrawing
import Pages

/// What a report looks like: its templates and its typeface.
struct Look: Sendable {
  let typeface: Typeface
  let templates: SiteTemplates
  /// Font files read, by name.
  let fonts: [FileRecord]
  /// Templates and assets that came before the built-in ones.
  let overrides: [FileRecord]

  /// Opens what `options` name, else what `environment` names, else what the system has.
  init(_ options: ReportingOptions, in environment: Environment) throws {
    let files = try FontFiles(folder: options.fonts ?? environment.fontFolder ?? FontFiles.systemFolder)
    let texts = try TemplateFiles(overriddenBy: options.templates)
    typeface = try Typeface(regular: files.regular, semibold: files.semibold)
    templates = try SiteTemplates(texts.texts)
    fonts = files.records
    overrides = texts.records
  }
}
