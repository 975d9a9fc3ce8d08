package import Pages

/// The self-contained files of a report, made from the files of its site.
package struct Attachments: Sendable {
  let report: Report
  let look: Look
  /// The date of files in archives, in seconds since 1970.
  let date: Int

  /// The self-contained pages and the archives for the site, which consists of `pages` and `images`.
  func artifacts(beside pages: [Artifact], _ images: [Artifact], threads: Int) async throws -> [Artifact] {
    let documents = try report.attachments(using: look.templates) { SHA256.base64(of: $0.span) }
    let files = Dictionary((pages + images).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let archives = try await report.bundles(of: documents).concurrentMap(threads: threads) { bundle in
      Artifact(
        path: "incidents/\(bundle.slug)/incident.zip",
        bytes: try Archive(files: self.files(of: bundle, in: files), date: date).bytes())
    }
    return documents + archives
  }

  /// A sentence for each file that exceeds the limit of most mail servers.
  package static func warnings(on artifacts: [Artifact]) -> [String] {
    artifacts.filter { $0.bytes.count > Report.attachableSize }.map { file in
      "\(file.path): \(file.bytes.count / 1_000_000) MB, more than most mail servers take; attach the brief instead, "
        + "or put it where others can fetch it"
    }
  }

  /// The files of the archive, in a folder named after the incident.
  private func files(of bundle: IncidentBundle, in site: [String: Artifact]) -> [Artifact] {
    let drawings = bundle.figures.flatMap { id in
      [".svg", ".png", ".pdf", ".csv"].map { "figures/\(id)\($0)" }
    }
    let found = (drawings.map { ($0, $0) } + [("brief.pdf", "incidents/\(bundle.slug)/brief.pdf")])
      .compactMap { name, path in site[path].map { (name, $0.bytes) } }
    return (bundle.texts.map { ($0.path, $0.bytes) } + found).map { name, bytes in
      Artifact(path: "\(bundle.slug)/\(name)", bytes: bytes)
    }
  }
}
