/// Rewrites the markup of one part: ids are made its own, links turned inside, what is loaded is taken out.
struct PartRewriter {
  /// Stands for the content security policy, which is known only when styles and scripts are.
  static let policyMark = "<meta name=\"policy\">"

  let part: Part
  /// The parts that links may lead to.
  let parts: [SitePath: Part]
  /// The site's pictures and other assets, by path.
  let files: [String: [UInt8]]
  private(set) var styleSheets: [SitePath] = []
  private(set) var scripts: [(path: SitePath, isDeferred: Bool)] = []

  /// A link to no part: its text is left out, too, or kept.
  private struct OpenLink {
    let isDropped: Bool
  }

  /// The link to no part that is open, if one is.
  private var openLink: OpenLink?
  /// Depth of the elements that are left out whole.
  private var droppedDepth = 0

  init(part: Part, parts: [SitePath: Part], files: [String: [UInt8]]) {
    self.part = part
    self.parts = parts
    self.files = files
  }

  /// The markup `text` as it stands in the document.
  mutating func rewritten(_ text: Substring) -> String {
    var result = ""
    var rest = text
    // By bytes: a mark behind a sign does not make it another.
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      if isKept { result += rest[..<start] }
      guard let end = Self.end(of: rest[start...]) else { break }
      let raw = rest[rest.utf8.index(after: start)..<end]
      rest = rest[rest.utf8.index(after: end)...]
      result += raw.hasPrefix("!") ? "<\(raw)>" : written(Tag(raw))
      // What stands in a script is no markup: data for the scripts of the page.
      if raw.hasPrefix("script"), let end = rest.firstRange(of: "</script>") {
        if isKept, Tag(raw)["src"] == nil { result += rest[..<end.upperBound] }
        rest = rest[end.upperBound...]
      }
    }
    if isKept { result += rest }
    return result
  }

  private var isKept: Bool { droppedDepth == 0 && openLink?.isDropped != true }

  /// Place of the `>` that ends the tag at the start of `text`, beyond those in quoted values.
  private static func end(of text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ">") where !isQuoted: return index
      default: break
      }
    }
    return nil
  }

  private mutating func written(_ tag: Tag) -> String {
    // Alone, a part has nothing that its navigation could lead to.
    if tag.name == "nav", parts.count == 1 {
      droppedDepth += tag.isClosing ? -1 : 1
      return ""
    }
    guard droppedDepth == 0 else { return "" }
    switch tag.name {
    case "a": return link(tag)
    case "link", "meta": return loaded(tag)
    case "script":
      guard let source = tag["src"] else { return part.owned(tag).text }
      if let target = part.target(of: source) { scripts.append((target.path, tag["defer"] != nil)) }
      return ""
    case "img": return picture(tag)
    default: return openLink?.isDropped == true ? "" : part.owned(tag).text
    }
  }

  /// Style sheets are noted; icons, addresses and previews are of no use to a file that stands alone.
  private mutating func loaded(_ tag: Tag) -> String {
    if tag["rel"] == "stylesheet", let target = tag["href"].flatMap(part.target) { styleSheets.append(target.path) }
    if tag["http-equiv"] == "Content-Security-Policy" { return Self.policyMark }
    let isPreview = tag["property"] != nil || tag["name"]?.hasPrefix("twitter:") == true
    return tag.name == "link" || isPreview ? "" : tag.text
  }

  /// A picture, inside its own address; one that the site does not have is left out.
  private func picture(_ tag: Tag) -> String {
    guard isKept, let target = tag["src"].flatMap(part.target), let bytes = files[target.path.text],
      let kind = Self.kinds.first(where: { target.path.text.hasSuffix($0.ending) })?.name
    else { return "" }
    var tag = part.owned(tag)
    tag.attributes = tag.attributes.map { name, value in
      name == "src" ? (name, "data:\(kind);base64,\(Base64.text(of: bytes))") : (name, value)
    }
    return tag.text
  }

  /// Kinds of pictures that a site may have, by the endings of their names.
  private static let kinds: [(ending: String, name: String)] = [
    (".svg", "image/svg+xml"), (".png", "image/png"), (".jpg", "image/jpeg"), (".jpeg", "image/jpeg"),
    (".webp", "image/webp"), (".gif", "image/gif"),
  ]

  /// A link inside stays one; of a link to another page its text stays; a link to a file goes with its text.
  private mutating func link(_ tag: Tag) -> String {
    if tag.isClosing {
      defer { openLink = nil }
      guard let openLink else { return tag.text }
      return openLink.isDropped ? "" : "</span>"
    }
    guard let target = tag["href"].flatMap(part.target) else { return tag.text }
    guard let other = parts[target.path] else {
      openLink = OpenLink(isDropped: !target.path.isPage)
      return isKept ? "<span>" : ""
    }
    var tag = part.owned(tag)
    tag.attributes = tag.attributes.map { name, value in
      name == "href" ? (name, "#" + (target.fragment.map { other.prefix + $0 } ?? other.id)) : (name, value)
    }.filter { $0.name != "data-spelled" }
    return tag.text
  }
}
