import Analysis
import Datasets
import Figures
import JSON
import Prose
import Time

/// Every linkable item of the report, for the search function of the pages.
struct SearchIndex {
  /// Path of the script.
  static let path = "assets/search-index.js"

  /// The kind of an entry; the order is that of equally good matches.
  enum Kind: Int {
    case page, incident, service, metric, figure, query
  }

  /// An item that can be found.
  struct Entry {
    let kind: Kind
    let title: String
    /// Its location, or its distinction from items of the same name; may be empty.
    let place: String
    let address: String
  }

  /// Pages, incidents, services, metrics, figures and queries, in this order.
  let entries: [Entry]

  /// The index of `pages`, made from `report`.
  init(of pages: [Page], in report: Report) {
    let own = pages.filter { $0.area != .incidents && $0.area != .services }.map { page in
      let name = page.path == .index ? report.title : page.name
      return Entry(kind: .page, title: name, place: "", address: page.path.text)
    }
    let incidents = report.findings.incidents.enumerated().map { index, incident in
      Entry(
        kind: .incident, title: incident.incident.title, place: report.time.window(incident.incident.window),
        address: report.path(ofIncident: index).text)
    }
    let services = report.findings.services.enumerated().map { index, service in
      Entry(kind: .service, title: service.name, place: "", address: report.path(ofService: index).text)
    }
    let figures = pages.flatMap { page in
      page.sections.flatMap(\.figures).filter { $0.home == nil }.map { block in
        Entry(
          kind: .figure, title: block.figure.title, place: page.path == .index ? report.title : page.name,
          address: "\(page.path.text)#\(block.figure.id)")
      }
    }
    let queries = pages.filter { $0.area == .queries }.flatMap { page in
      page.sections.filter { !$0.codes.isEmpty }.map { section in
        Entry(
          kind: .query, title: section.title, place: "",
          address: "\(page.path.text)#\(PageSection.fragment(section.id))")
      }
    }
    entries = own + incidents + services + SearchIndex.metrics(in: report) + figures + queries
  }

  /// Each series, with a link to the figure that draws it, or else to the data page.
  private static func metrics(in report: Report) -> [Entry] {
    report.dataset.series.indices.map { index in
      let series = report.dataset.series[index]
      return Entry(
        kind: .metric, title: series.metric.label, place: series.service ?? series.metric.key.column,
        address: address(ofSeries: index, in: report))
    }
  }

  private static func address(ofSeries index: Int, in report: Report) -> String {
    for (place, service) in report.findings.services.enumerated() {
      guard let order = service.series.firstIndex(of: index) else { continue }
      let figures = report.figures.services.indices.contains(place) ? report.figures.services[place].metrics : []
      let fragment = figures.indices.contains(order) ? "#\(figures[order].id)" : ""
      return report.path(ofService: place).text + fragment
    }
    if index == report.findings.headline, let period = report.figures.period {
      return "\(SitePath.index.text)#\(period.id)"
    }
    return "\(SitePath.data.text)#\(PageSection.fragment(DataPage.dictionaryID))"
  }

  /// Start of the script; JSON follows.
  static let start = "globalThis.debriefIndex = "

  /// The script that passes the index to the pages: a list of kind, title, place and address relative to the site's root.
  var script: String {
    let list = entries.map { entry -> JSON in
      [.whole(entry.kind.rawValue), .text(entry.title), .text(entry.place), .text(entry.address)]
    }
    return "\(Self.start)\(JSON.list(list).compactText);\n"
  }
}
