import Hypertext

/// One walk through a page or drawing, which notes what is wrong with it and gathers what it names.
struct MarkupWalk {
  /// A script or style in the page, while its text is being gathered.
  private struct Inline {
    let directive: String
    let line: Int
    var text = ""
  }

  private(set) var reading: FileReading
  private let digest: (String) -> String
  private var policies: [ContentPolicy] = []
  /// Scripts and styles in the page.
  private var inlines: [(inline: Inline, hash: String)] = []
  private var inline: Inline?
  private var drawings = DrawingWalk()
  /// Attributes that name elements, to be looked up once all ids are known.
  private var named: [(name: String, attribute: String, line: Int)] = []
  private var isInHead = false
  /// Whether something came that a policy must precede.
  private var hasBound = false

  init(_ reading: FileReading, digest: @escaping (String) -> String) {
    self.reading = reading
    self.digest = digest
  }

  private var isPage: Bool { reading.kind == .page }

  mutating func run(over markup: [Markup]) {
    for step in markup {
      switch step {
      case .start(let element): start(element)
      case .text(let text):
        inline?.text += text
        drawings.text(text)
      case .end(let name): end(name)
      case .comment(let text, let line):
        if isPage, text.contains("<") || text.contains(">") { reading.note(.commentWithMarkup, line: line) }
      }
    }
    for place in named where !reading.ids.contains(place.name) {
      reading.note(.brokenName(place.name, attribute: place.attribute), line: place.line)
    }
    reading.pictureCount += drawings.count
    if isPage { judgePolicies() } else { inlines.removeAll() }
  }

  private mutating func start(_ element: Element) {
    reading.elementCount += 1
    if let id = element["id"], !id.isEmpty { reading.ids.insert(id) }
    if element.name == "a", let name = element["name"], !name.isEmpty { reading.ids.insert(name) }
    reading.references += element.references
    named += element.namedElements.map { ($0.name, $0.attribute, element.line) }
    for attribute in element.attributes { check(attribute, of: element) }
    switch element.name {
    case "head": isInHead = true
    case "body": isInHead = false
    case "base": reading.note(.baseElement, line: element.line)
    case "meta": read(meta: element)
    case "script": script(element)
    case "style": begin("style-src", at: element.line)
    case "img":
      reading.pictureCount += 1
      if isPage, element["alt"] == nil { reading.note(.imageWithoutText, line: element.line) }
    default: break
    }
    if ["script", "style", "link", "img", "iframe", "object", "embed"].contains(element.name) { hasBound = true }
    if isPage { drawings.start(element, in: &reading) }
  }

  private mutating func end(_ name: String) {
    if name == "head" { isInHead = false }
    if name == "script" || name == "style", let finished = inline {
      if name == "style" { reading.read(style: finished.text, from: finished.line) }
      inlines.append((finished, "sha256-" + digest(finished.text)))
      inline = nil
    }
    if isPage { drawings.end(in: &reading) }
  }

  private mutating func check(_ attribute: Element.Attribute, of element: Element) {
    if attribute.name.hasPrefix("on") {
      reading.note(.handler(attribute.name), line: element.line)
    } else if attribute.name == "style" {
      if isPage { reading.note(.styleAttribute, line: element.line) }
      reading.read(style: attribute.value, from: element.line)
    } else if attribute.name == "srcdoc" {
      reading.note(.inlineFrame, line: element.line)
    }
  }

  private mutating func read(meta element: Element) {
    switch element["http-equiv"]?.lowercased() {
    case "content-security-policy":
      if !isInHead || hasBound { reading.note(.misplacedPolicy, line: element.line) }
      policies.append(ContentPolicy(element["content"] ?? ""))
      for weakness in ContentPolicy(element["content"] ?? "").weaknesses {
        reading.note(.weakPolicy(weakness), line: element.line)
      }
    case "refresh": reading.note(.refresh, line: element.line)
    default: break
    }
  }

  private mutating func script(_ element: Element) {
    // What is no script of any kind is data, which nothing runs.
    let kind = (element["type"] ?? "").lowercased()
    let isData = kind.hasSuffix("json") || kind.hasPrefix("text/plain")
    guard element["src"] == nil, element["href"] == nil, !isData else { return }
    if isPage { begin("script-src", at: element.line) } else { reading.note(.inlineScript, line: element.line) }
  }

  private mutating func begin(_ directive: String, at line: Int) {
    inline = Inline(directive: directive, line: line)
  }

  private mutating func judgePolicies() {
    if policies.isEmpty { reading.note(.noPolicy) }
    reading.isSelfContained =
      !policies.isEmpty && !policies.contains { $0.directives.values.contains { $0.contains("'self'") } }
    for (inline, hash) in inlines where policies.contains(where: { !$0.allows(inline.directive, hash: hash) }) {
      reading.note(inline.directive == "style-src" ? .inlineStyle : .inlineScript, line: inline.line)
    }
  }
}
