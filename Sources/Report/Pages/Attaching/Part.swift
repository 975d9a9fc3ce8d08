/// A page as a part of a document that holds several, or one alone: its links lead inside, or nowhere.
struct Part {
  /// Where the page stands in the site.
  let path: SitePath
  /// Before each of its ids, so that no two parts share one; empty for the part that gives the document its frame.
  let prefix: String

  init(_ path: SitePath, isFrame: Bool) {
    self.path = path
    prefix = isFrame ? "" : path.text.replacing("/index.html", with: "").replacing("/", with: "_") + "__"
  }

  /// The id of the part as a whole.
  var id: String { prefix.isEmpty ? "content" : String(prefix.dropLast(2)) }

  /// Attributes that hold ids of the same page.
  private static let references: Set<String> = [
    "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list",
  ]

  /// `tag` with ids, and what refers to them, made this part's own. Links stay.
  func owned(_ tag: Tag) -> Tag {
    guard !prefix.isEmpty else { return tag }
    var tag = tag
    tag.attributes = tag.attributes.map { name, value in
      guard let value else { return (name, nil) }
      if name == "id" { return (name, prefix + value) }
      if Self.references.contains(name) {
        return (name, value.split(separator: " ").map { prefix + $0 }.joined(separator: " "))
      }
      return (name, value.replacing("url(#", with: "url(#\(prefix)"))
    }
    return tag
  }

  /// The site's file to which `link` leads from this page, and the fragment behind it; nil for what is not in the site.
  func target(of link: String) -> (path: SitePath, fragment: String?)? {
    guard !link.contains(":") else { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count == 2 ? parts[1] : nil
    if parts[0].isEmpty { return (path, fragment) }
    var folders = path.text.split(separator: "/").dropLast().map(String.init)
    for part in parts[0].split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    return (SitePath(folders.joined(separator: "/")), fragment)
  }
}
