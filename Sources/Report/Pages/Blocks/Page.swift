import Templating

/// A part of a page under a second-level heading. Missing content is empty.
struct PageSection {
  /// The section with links to other pages.
  static let onwardID = "onward"
  /// The section of files to take along.
  static let downloadsID = "downloads"

  /// The source of its permalink, unique in its page.
  let id: String
  let title: String
  var paragraphs: [String] = []
  var formulas: [String] = []
  var strip: [KeyFigure] = []
  var definitions: [DefinitionItem] = []
  var entries: [Entry] = []
  var figures: [FigureBlock] = []
  var codes: [CodeBlock] = []
  var tables: [TableBlock] = []
  var notes: [String] = []
  var links: [Link] = []

  /// Whether there is nothing under the heading; such a section is omitted.
  var isEmpty: Bool {
    paragraphs.isEmpty && formulas.isEmpty && strip.isEmpty && definitions.isEmpty && entries.isEmpty && figures.isEmpty
      && codes.isEmpty && tables.isEmpty
  }

  /// The permalink fragment of the section `id`: slugs have no underscores, so it differs from all figures.
  static func fragment(_ id: String) -> String { "on_\(id)" }

  /// The section's template values, in the page at `path`.
  func value(in path: SitePath) -> Value {
    [
      "id": .text(path.identifier(Self.fragment(id))), "rank": path.isInPrint ? "3" : "2",
      // In the document of all pages only the chapters are landmarks; their parts are too many and share names.
      "isLandmark": .flag(!path.isInPrint), "title": .text(title),
      "paragraphs": .texts(paragraphs), "notes": .texts(notes),
      "formulas": .texts(formulas), "hasFormulas": .flag(!formulas.isEmpty),
      "strip": .list(strip.map(\.value)), "hasStrip": .flag(!strip.isEmpty),
      "definitions": .list(definitions.map(\.value)), "hasDefinitions": .flag(!definitions.isEmpty),
      "entries": .list(entries.map { $0.value(in: path) }), "hasEntries": .flag(!entries.isEmpty),
      "figures": .list(figures.map { $0.value(in: path) }), "tables": .list(tables.map { $0.value(in: path) }),
      "codes": .list(codes.map(\.value)), "hasCodes": .flag(!codes.isEmpty),
      "links": .list(links.map { $0.value(in: path) }),
    ]
  }
}

/// A page before rendering: its path in the site, its verdict, and its sections.
struct Page {
  /// The navigation entry that contains a page.
  enum Area: Hashable {
    case report, incidents, services, correlations, patterns, questions, queries, data, method
  }

  /// The page's path.
  let path: SitePath
  /// The page's navigation entry.
  let area: Area
  /// Its name in titles and breadcrumbs.
  let name: String
  /// A one-sentence description, for search engines and previews.
  let description: String
  /// A line above the verdict; nil for none.
  let kicker: String?
  /// The only first-level heading: the page's finding.
  let verdict: String
  /// Sentences below it.
  let lead: [String]
  /// The parts; empty parts are omitted.
  let sections: [PageSection]
}
