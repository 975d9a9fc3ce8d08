import Figures
import Queries

/// The path of a file in the site, the starting point of links to other files.
struct SitePath: Hashable, Sendable {
  /// Path from the site's root: `services/payment-api/index.html`.
  let text: String
  /// Where the page at this path is written, and so where its links lead.
  private(set) var host = Host.ownFile

  init(_ text: String) {
    self.text = text
  }

  static let index = SitePath("index.html")
  static let correlations = SitePath("correlations/index.html")
  static let patterns = SitePath("patterns/index.html")
  static let questions = SitePath("questions/index.html")
  static let queries = SitePath("queries/index.html")
  static let data = SitePath("data/index.html")
  static let method = SitePath("method/index.html")
  static let attachedReport = SitePath("attach/report.html")
  static let report = SitePath("report.json")
  static let schema = SitePath("report.schema.json")
  static let database = SitePath("data/\(ReportDatabase.fileName)")
  static let preview = SitePath(Preview.fileName)
  static let sitemap = SitePath("sitemap.xml")
  /// Makes GitHub Pages serve the files unchanged.
  static let noJekyll = SitePath(".nojekyll")

  static func incident(_ slug: String) -> SitePath { SitePath("incidents/\(slug)/index.html") }
  static func brief(_ slug: String) -> SitePath { SitePath("incidents/\(slug)/brief.pdf") }
  static func postmortem(_ slug: String) -> SitePath { SitePath("incidents/\(slug)/postmortem.md") }
  static func service(_ slug: String) -> SitePath { SitePath("services/\(slug)/index.html") }
  static func figure(_ id: String, _ suffix: String) -> SitePath { SitePath("figures/\(id)\(suffix)") }
  static func answer(_ slug: String) -> SitePath { SitePath("queries/\(slug).csv") }
  static func table(_ slug: String) -> SitePath { SitePath("data/\(slug).csv") }

  /// The same page, written as a part of `host`.
  func part(of host: Host) -> SitePath {
    var path = self
    path.host = host
    return path
  }

  /// The file called `name` in the same folder.
  func beside(_ name: String) -> SitePath {
    SitePath((text.split(separator: "/").dropLast() + [Substring(name)]).joined(separator: "/"))
  }

  /// The relative path from this file's folder to the root: `../../`; empty in the root itself.
  var root: String {
    String(repeating: "../", count: text.count { $0 == "/" })
  }

  /// The relative address of `target` in a page at this path, with `fragment` behind `#` where it is given; nil where the
  /// page travels without `target`.
  func link(to target: SitePath, fragment: String? = nil) -> String? {
    if holds(target, fragment: fragment) { return "#\(target.anchor(fragment, in: host))" }
    let hash = fragment.map { "#\($0)" } ?? ""
    switch host {
    case .ownFile: break
    case .print: return target.text + hash
    case .attachment: return nil
    }
    if target == self, !hash.isEmpty { return hash }
    let own = text.split(separator: "/").dropLast()
    let parts = target.text.split(separator: "/")
    var shared = 0
    while shared < own.count, shared < parts.count - 1, own[shared] == parts[shared] { shared += 1 }
    let up = String(repeating: "../", count: own.count - shared)
    return up + parts.dropFirst(shared).joined(separator: "/") + hash
  }
}
