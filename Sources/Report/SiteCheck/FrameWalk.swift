import Hypertext

/// Follows what frames a page: its head with charset and policy, and where its elements stand. It sees what a browser would see, since
/// the rules here leave no element where a browser would move it or read it as text.
struct FrameWalk {
  /// A policy that the page gives itself.
  struct Policy {
    let text: String
    let line: Int
  }

  private(set) var policies: [Policy] = []
  private let bodyParts: Set<String>?
  /// Elements that are open, outermost first.
  private var open: [String] = []
  private var met: Set<String> = []
  /// How many of the open elements are a drawing or in one.
  private var drawingDepth = 0
  private var hasCharset = false
  /// Whether something came that a policy must precede.
  private var hasBound = false
  private var hasStrayText = false

  init(bodyParts: Set<String>?) {
    self.bodyParts = bodyParts
  }

  /// An element begins; says whether it may stand there.
  mutating func start(_ element: Element, in reading: inout FileReading) -> Bool {
    let name = element.name
    let parent = open.last
    let isAllowed = mayStand(name, in: parent)
    if parent == "head" {
      if met.contains("first") {
        if element["charset"] != nil { reading.note(.otherCharset, line: element.line) }
      } else {
        met.insert("first")
        hasCharset = name == "meta" && element["charset"]?.lowercased() == "utf-8"
      }
    }
    if name == "meta" { read(meta: element, isInHead: parent == "head", in: &reading) }
    if !["html", "head", "meta", "title"].contains(name) { hasBound = true }
    if name == "svg" || drawingDepth > 0 { drawingDepth += 1 }
    met.insert(name)
    open.append(name)
    return isAllowed
  }

  mutating func text(_ text: String, in reading: inout FileReading) {
    let isBlank = text.unicodeScalars.allSatisfy(\.isSpaceInMarkup)
    guard !isBlank, !hasStrayText else { return }
    let parent = open.last ?? ""
    let isStray = ["", "html", "head"].contains(parent) || parent == "body" && bodyParts != nil
    guard isStray else { return }
    hasStrayText = true
    if !met.contains("body") { hasBound = true }
    reading.note(.strayText)
  }

  mutating func end() {
    if drawingDepth > 0 { drawingDepth -= 1 }
    _ = open.popLast()
  }

  /// Notes what the page lacks.
  func finish(in reading: inout FileReading) {
    if !hasCharset { reading.note(.otherCharset) }
    if policies.isEmpty { reading.note(.noPolicy) }
    for policy in policies.dropFirst() { reading.note(.extraPolicy, line: policy.line) }
  }

  private func mayStand(_ name: String, in parent: String?) -> Bool {
    if drawingDepth > 0 { return MarkupRules.drawingInPage.contains(name) || name == "a" }
    switch parent {
    case nil: return name == "html" && !met.contains(name)
    case "html": return !met.contains(name) && (name == "head" || name == "body" && met.contains("head"))
    case "head": return MarkupRules.head.contains(name)
    case "title", "script", "style": return false
    case "body": return bodyParts?.contains(name) ?? MarkupRules.body.contains(name)
    default: return MarkupRules.body.contains(name)
    }
  }

  private mutating func read(meta element: Element, isInHead: Bool, in reading: inout FileReading) {
    guard let setting = element["http-equiv"]?.lowercased() else { return }
    switch setting {
    case "content-security-policy":
      let text = element["content"] ?? ""
      if !isInHead || hasBound { reading.note(.misplacedPolicy, line: element.line) }
      policies.append(Policy(text: text, line: element.line))
      for weakness in ContentPolicy(text).weaknesses { reading.note(.weakPolicy(weakness), line: element.line) }
    case "refresh": reading.note(.refresh, line: element.line)
    default: reading.note(.otherSetting(setting), line: element.line)
    }
  }
}
