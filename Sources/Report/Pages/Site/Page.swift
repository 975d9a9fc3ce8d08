import Templating

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
