import Testing

/// Checks every link of a site: it is relative, and its file and fragment exist; links to folders are not allowed.
struct LinkCheck {
  private let site: Site

  init(_ site: Site) {
    self.site = site
  }

  func run() throws {
    let ids = try Dictionary(uniqueKeysWithValues: site.pages.map { ($0, try site.page($0).ids) })
    for path in site.pages {
      #expect(Set(ids[path] ?? []).count == ids[path]?.count, "ids of \(path) differ")
      for link in try site.page(path).links {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : try resolved(parts[0], from: path)
        #expect(site.files[target] != nil || site.drawings.contains(target), "\(path) links to \(link)")
        if parts.count == 2 { #expect(ids[target]?.contains(parts[1]) == true, "\(path) links to \(link)") }
      }
    }
  }

  private func resolved(_ link: String, from page: String) throws -> String {
    try #require(!link.hasPrefix("/") && !link.contains(":") && !link.hasSuffix("/"), "\(link) is relative, to a file")
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." {
        try #require(!parts.isEmpty, "\(link) stays inside")
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
