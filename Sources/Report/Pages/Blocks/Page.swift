import Templating

/// A part of a page under a heading of second order. What a section does not have is empty.
struct PageSection {
  /// The section that leads on to other pages.
  static let onwardID = "onward"
  /// The section of files to take along.
  static let downloadsID = "downloads"

  /// What its permalink is made from, unique in its page.
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

  /// Whether there is nothing under the heading; such a section is left out of its page.
  var isEmpty: Bool {
    paragraphs.isEmpty && formulas.isEmpty && strip.isEmpty && definitions.isEmpty && entries.isEmpty && figures.isEmpty
      && codes.isEmpty && tables.isEmpty
  }

  /// The permalink fragment of the section `id`: no slug has an underscore, and so no figure has the same.
  static func fragment(_ id: String) -> String { "on_\(id)" }

  /// The section as templates see it, in the page at `path`.
  func value(in path: SitePath) -> Value {
    [
      "id": .text(path.identifier(Self.fragment(id))), "rank": path.isInPrint ? "3" : "2",
      // In the document of all pages the chapters are landmarks, not their many parts of equal names.
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

/// A page before it is rendered: its place in the site, its verdict, and its sections.
struct Page {
  /// The entry of the navigation under which a page stands.
  enum Area: Hashable {
    case report, incidents, services, correlations, patterns, questions, queries, data, method
  }

  /// Where it goes.
  let path: SitePath
  /// Under which entry of the navigation it stands.
  let area: Area
  /// Its name in titles and breadcrumbs.
  let name: String
  /// One sentence on what it says, for search engines and previews.
  let description: String
  /// A line above the verdict; nil for none.
  let kicker: String?
  /// The one heading of first order: what the page finds.
  let verdict: String
  /// Sentences below it.
  let lead: [String]
  /// The parts; a part without content is no part.
  let sections: [PageSection]
}
