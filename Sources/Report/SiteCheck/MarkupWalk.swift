import Hypertext
import JSON

/// A traversal of a page or drawing that collects faults and references.
struct MarkupWalk {
  /// A script or style in the page whose text is being collected.
  private struct Inline {
    enum Kind { case script, style, data }

    let kind: Kind
    let line: Int
    /// Whether it is in a position where a browser interprets it as such.
    let isInPlace: Bool
    var text = ""
  }

  private(set) var reading: FileReading
  private let digest: (String) -> String
  private let known: KnownFiles
  private var frame: FrameWalk
  /// Scripts and styles in the page.
  private var inlines: [(inline: Inline, hash: String)] = []
  private var inline: Inline?
  private var drawings = DrawingWalk()
  /// Attributes that refer to elements, resolved once all ids are known.
  private var named: [(name: String, attribute: String, line: Int)] = []

  init(_ reading: FileReading, known: KnownFiles, digest: @escaping (String) -> String) {
    self.reading = reading
    self.known = known
    self.digest = digest
    frame = FrameWalk(bodyParts: known.bodyParts)
  }

  private var isPage: Bool { reading.kind == .page }

  mutating func run(over markup: [Markup]) {
    for step in markup {
      switch step {
      case .start(let element): start(element)
      case .text(let text):
        inline?.text += text
        drawings.text(text)
        if isPage { frame.text(text, in: &reading) }
      case .end(let name): end(name)
      case .comment(let text, let line):
        if isPage, text.contains("<") || text.contains(">") { reading.note(.commentWithMarkup, line: line) }
      }
    }
    for place in named where !reading.ids.contains(place.name) {
      reading.note(.brokenName(place.name, attribute: place.attribute), line: place.line)
    }
    reading.pictureCount += drawings.count
    if isPage {
      frame.finish(in: &reading)
      judgePolicies()
    }
  }

  private mutating func start(_ element: Element) {
    reading.elementCount += 1
    if let id = element["id"], !id.isEmpty { reading.ids.insert(id) }
    if element.name == "a", let name = element["name"], !name.isEmpty { reading.ids.insert(name) }
    let references = element.references
    reading.references += references
    named += element.namedElements.map { ($0.name, $0.attribute, element.line) }
    let before = reading.findings.count
    let isInPlace = isPage ? frame.start(element, in: &reading) : MarkupRules.drawing.contains(element.name)
    for attribute in element.attributes { check(attribute, of: element) }
    switch element.name {
    case "base": reading.note(.baseElement, line: element.line)
    case "script": script(element, isInPlace: isInPlace)
    case "style": begin(.style, at: element.line, isInPlace: isInPlace)
    case "link" where element.words("rel").contains("stylesheet"):
      if !leads(element["href"], toFileEndingIn: ".css") { reading.note(.unknownStyle, line: element.line) }
    case "img":
      reading.pictureCount += 1
      if isPage, element["alt"] == nil { reading.note(.imageWithoutText, line: element.line) }
    default: break
    }
    let isJudgedLater = inline != nil && inline?.kind != .data
    if !isInPlace, !isJudgedLater, reading.findings.count == before {
      reading.note(.strayElement(element.name), line: element.line)
    }
    if isPage { drawings.start(element, in: &reading) }
  }

  private mutating func end(_ name: String) {
    if name == "script" || name == "style", let finished = inline {
      finish(finished)
      inline = nil
    }
    if isPage {
      frame.end()
      drawings.end(in: &reading)
    }
  }

  private mutating func finish(_ finished: Inline) {
    switch finished.kind {
    case .data:
      reading.dataSize += finished.text.utf8.count
      let isData =
        (try? JSON(parsing: Array(finished.text.utf8))) != nil && !finished.text.utf8.contains(UInt8(ascii: "<"))
      if !isData { reading.note(.malformedData, line: finished.line) }
    case .style where !isPage: judge(drawingStyle: finished.text, line: finished.line)
    case .script, .style:
      if finished.kind == .style { reading.read(style: finished.text, from: finished.line) }
      inlines.append((finished, digest(finished.text)))
    }
  }

  private mutating func check(_ attribute: Element.Attribute, of element: Element) {
    if attribute.name.lowercased().hasPrefix("on") {
      reading.note(.handler(attribute.name), line: element.line)
    } else if attribute.name == "style" {
      if isPage {
        reading.note(.styleAttribute, line: element.line)
        reading.read(style: attribute.value, from: element.line)
      } else {
        judge(drawingStyle: attribute.value, line: element.line)
      }
    } else if attribute.name == "srcdoc" {
      reading.note(.inlineFrame, line: element.line)
    }
  }

  /// Checks a style in a drawing; no policy applies if the drawing is opened on its own.
  private mutating func judge(drawingStyle text: String, line: Int) {
    let count = reading.references.count
    reading.read(style: text, from: line)
    let isPlain = !text.utf8.contains(UInt8(ascii: "@")) && !text.utf8.contains(UInt8(ascii: "\\"))
    if !isPlain, reading.references.count == count { reading.note(.unknownStyle, line: line) }
  }

  private mutating func script(_ element: Element, isInPlace: Bool) {
    guard isPage else { return reading.note(.inlineScript, line: element.line) }
    let kind = element["type"]?.lowercased() ?? ""
    if element.attributes.contains(where: { $0.name == "src" }) {
      let isKnown = kind.isEmpty && leads(element["src"], toFileEndingIn: ".js")
      if !isKnown { reading.note(.unknownScript, line: element.line) }
      return
    }
    // Data is never executed.
    begin(kind == "application/json" ? .data : .script, at: element.line, isInPlace: isInPlace)
  }

  private mutating func begin(_ kind: Inline.Kind, at line: Int, isInPlace: Bool) {
    inline = Inline(kind: kind, line: line, isInPlace: isInPlace)
  }

  /// Whether `address` leads to a file of the site with an extension that matches its use, so that the file itself is checked.
  private func leads(_ address: String?, toFileEndingIn ending: String) -> Bool {
    guard case .relative(let path, _)? = address.map(Address.init) else { return false }
    return path.hasSuffix(ending)
  }

  private mutating func judgePolicies() {
    let policies = frame.policies.map { ContentPolicy($0.text) }
    reading.isSelfContained =
      !policies.isEmpty && !policies.contains { $0.directives.values.contains { $0.contains("'self'") } }
    for (inline, hash) in inlines {
      let isStyle = inline.kind == .style
      let isNamed = policies.allSatisfy { $0.allows(isStyle ? "style-src" : "script-src", hash: "sha256-" + hash) }
      if !isNamed {
        reading.note(isStyle ? .inlineStyle : .inlineScript, line: inline.line)
      } else if isStyle ? !known.isStyleSheet(inline.text) : !isKnown(script: inline.text, hash) {
        reading.note(isStyle ? .unknownStyle : .unknownScript, line: inline.line)
      } else if !inline.isInPlace {
        reading.note(.strayElement(isStyle ? "style" : "script"), line: inline.line)
      }
    }
    // A weak, misplaced or surplus policy is already reported.
    guard let policy = frame.policies.first, policies.count == 1, policies[0].weaknesses.isEmpty else { return }
    let isKnown = reading.isSelfContained ? policy.text == ownPolicy : known.policies.contains(policy.text)
    if !isKnown, !reading.findings.contains(where: { [.inlineStyle, .inlineScript].contains($0.fault) }) {
      reading.note(.otherPolicy, line: policy.line)
    }
  }

  private func isKnown(script: String, _ hash: String) -> Bool {
    known.inlineScripts.contains(hash) || known.assignments.values.contains { Self.isAssignment(script, beginning: $0) }
  }

  /// Whether `script` only assigns JSON to the name at its beginning.
  static func isAssignment(_ script: String, beginning start: String) -> Bool {
    assigned(in: script, beginning: start) != nil
  }

  /// The value that `script` assigns to the name at its beginning; nil if it does anything else.
  static func assigned(in script: String, beginning start: String) -> JSON? {
    let end = Array(";\n".utf8)
    let bytes = Array(script.utf8)
    guard bytes.starts(with: start.utf8), bytes.reversed().starts(with: end.reversed()) else { return nil }
    return try? JSON(parsing: Array(bytes.dropFirst(start.utf8.count).dropLast(end.count)))
  }

  /// The policy of a self-contained page, with the hashes of the page's own style sheet and scripts.
  private var ownPolicy: String {
    func sources(_ kind: Inline.Kind) -> String {
      inlines.filter { $0.inline.kind == kind }.map { " 'sha256-\($0.hash)'" }.joined()
    }
    let (styles, scripts) = (sources(.style), sources(.script))
    return "default-src 'none'; style-src\(styles); img-src data:; "
      + (scripts.isEmpty ? "" : "script-src\(scripts); ") + "base-uri 'none'; form-action 'none'"
  }
}
