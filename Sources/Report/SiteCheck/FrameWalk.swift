import Hypertext

/// Checks the structure of a page: its head with charset and policy, and the positions of elements. Its view is that of a browser, because
/// the rules forbid every element that a browser would move or read as text.
struct FrameWalk {
  /// A policy in the page.
  struct Policy {
    let text: String
    let line: Int
  }

  private(set) var policies: [Policy] = []
  private let bodyParts: Set<String>?
  /// The open elements, outermost first.
  private var open: [String] = []
  private var met: Set<String> = []
  /// Number of open elements that are a drawing or inside one.
  private var drawingDepth = 0
  private var hasCharset = false
  /// Whether an element has occurred that must follow the policy.
  private var hasBound = false
  private var hasStrayText = false

  init(bodyParts: Set<String>?) {
    self.bodyParts = bodyParts
  }

  /// Handles the start of an element; returns whether it is allowed here.
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

  /// Reports missing parts of the page.
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
