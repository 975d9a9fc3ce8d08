import Analysis
import Figures
import JSON
public import Templating
import Text

/// The content of an incident's archive: its own texts, and the ids of its drawings.
public struct IncidentBundle: Sendable {
  /// Last part of the incident's permalink, and the folder in the archive.
  public let slug: String
  /// Texts in the archive, by path.
  public let texts: [Artifact]
  /// Ids of the incident's figures, whose files belong in the archive.
  public let figures: [String]
}

extension Report {
  /// The largest file in bytes that mail servers accept.
  public static let attachableSize = 10_000_000

  /// The files that need no other: `attach/report.html`, and `incidents/<slug>/incident.html` for each incident. `digest` is
  /// SHA-256 of bytes in base 64.
  public func attachments(
    using templates: SiteTemplates, digest: ([UInt8]) -> String
  ) throws(TemplateError) -> [Artifact] {
    let assets = InlineAssets(of: self, using: templates, digest: digest)
    let pages = self.pages
    func artifact(at path: SitePath, of pages: [Page]) throws(TemplateError) -> Artifact {
      let document = AttachedDocument(pages, of: self, with: assets)
      return Artifact(path: path.text, bytes: PageText.bytes(of: try document.text(using: templates)))
    }
    var artifacts = [try artifact(at: .attachedReport, of: pages)]
    for page in pages where page.area == .incidents {
      artifacts.append(try artifact(at: page.path.beside("incident.html"), of: [page]))
    }
    return artifacts
  }

  /// The contents of each incident's archive, without its drawings and its brief.
  public func bundles(of attachments: [Artifact]) -> [IncidentBundle] {
    findings.incidents.indices.map { index in
      let page = IncidentPage(index, in: self)
      let slug = page.facts.slug
      let alone = attachments.first { $0.path == SitePath.incident(slug).beside("incident.html").text }
      return IncidentBundle(
        slug: slug,
        texts: [
          Artifact(path: "incident.html", bytes: alone?.bytes ?? []),
          Artifact(path: "incident.json", text: ReportDocument(self).json(of: page.facts).text),
          Artifact(path: "postmortem.md", text: Postmortem(page, for: .archive).text),
        ], figures: page.figures?.all.map(\.id) ?? [])
    }
  }
}
