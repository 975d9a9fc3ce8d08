import Prose
import Text

/// The list of a site's pages that search engines read.
///
/// - Source: sitemaps.org, protocol 0.9.
enum Sitemap {
  /// The list of the pages at `paths`, in their order.
  static func text(of paths: [SitePath], in publication: Publication, time: TimeText) -> String {
    let date = time.machine(publication.date)
    let entries = paths.map { path in
      // Of what would be markup an address can hold this alone.
      let address = publication.address.address(of: path).replacing(scalar: "&", with: "&amp;")
      return "<url><loc>\(address)</loc><lastmod>\(date)</lastmod></url>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined())</urlset>

      """
  }
}
