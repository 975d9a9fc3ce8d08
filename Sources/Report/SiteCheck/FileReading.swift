import Hypertext
import JSON
import Text

/// What one file of a folder says of itself, and what it names: all that can be told without the others.
public struct FileReading: Sendable {
  /// Kinds of files that are read. Others are held by their hash alone.
  public enum Kind: Hashable, Sendable {
    case page, drawing, styleSheet, script, siteMap

    /// What the name of a file tells; nil for what is not read.
    public init?(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") {
        self = .page
      } else if name.hasSuffix(".svg") {
        self = .drawing
      } else if name.hasSuffix(".css") {
        self = .styleSheet
      } else if name.hasSuffix(".js") {
        self = .script
      } else if path == "sitemap.xml" {
        self = .siteMap
      } else {
        return nil
      }
    }
  }

  /// A file with more bytes is not read.
  public static let byteLimit = 64_000_000

  private(set) var path: String
  private(set) var kind: Kind
  /// What is wrong with it.
  var findings: [Finding] = []
  /// Places that it names.
  var references: [Reference] = []
  /// Names of its elements.
  var ids: Set<String> = []
  var elementCount = 0
  /// Drawings and pictures in it.
  var pictureCount = 0
  /// Bytes of the numbers in it, which are as many as were measured.
  var dataSize = 0
  /// Whether it loads nothing from beside it, and thus may travel alone.
  var isSelfContained = false

  /// Reads the file at `path`, which is of `kind`.
  ///
  /// - Parameters:
  ///   - bytes: Its content, in UTF-8.
  ///   - known: What the program publishes.
  ///   - digest: SHA-256 of a text's UTF-8, in Base64.
  /// - Complexity: O(n) in the number of bytes.
  public init(
    _ path: String, _ kind: Kind, bytes: [UInt8], known: KnownFiles, digest: @escaping (String) -> String
  ) {
    self.path = path
    self.kind = kind
    switch kind {
    case .styleSheet:
      let text = String(decoding: bytes, as: UTF8.self)
      read(style: text, from: 1)
      if known.hashes[path] == nil, !known.isStyleSheet(text) { note(.unknownStyle) }
    case .script: read(script: String(decoding: bytes, as: UTF8.self), beginning: known.assignments[path])
    case .siteMap: read(siteMap: XMLPage(bytes, namespace: XMLPage.siteMaps))
    case .page:
      let page = HypertextPage(bytes)
      walk(page.markup, page.faults, known: known, digest: digest)
    case .drawing:
      let drawing = XMLPage(bytes, namespace: XMLPage.drawings)
      walk(drawing.markup, drawing.faults, known: known, digest: digest)
    }
  }

  /// What a file that is too large to be read has to say.
  public init(unread path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
    note(.tooLarge(limit: Self.byteLimit))
  }

  mutating func note(_ fault: Fault, line: Int? = nil) {
    findings.append(Finding(path, line: line, fault))
  }

  /// Takes the addresses out of a style sheet that begins on `line`.
  mutating func read(style text: String, from line: Int) {
    references += StyleSheet.references(in: text).map {
      Reference(address: $0.address, line: line + $0.line - 1, use: .resource(atOnce: true))
    }
  }

  private mutating func walk(
    _ markup: [Markup], _ faults: [HypertextPage.Fault], known: KnownFiles, digest: @escaping (String) -> String
  ) {
    for fault in faults { note(.malformed(fault.text), line: fault.line) }
    var walk = MarkupWalk(self, known: known, digest: digest)
    walk.run(over: markup)
    self = walk.reading
  }

  /// A script that hands data to others, where `start` is how it begins: texts, or the search's index, whose addresses become links.
  private mutating func read(script: String, beginning start: String?) {
    guard let start else { return }
    guard let data = MarkupWalk.assigned(in: script, beginning: start) else { return note(.unknownScript) }
    guard case .list(let entries) = data else { return }
    // Each entry of the index is its kind, title, place and address.
    let root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    for entry in entries {
      guard case .list(let parts) = entry, parts.count == 4, case .text(let address) = parts[3] else {
        return note(.unknownScript)
      }
      let isRelative = if case .relative = Address(address) { true } else { false }
      references.append(Reference(address: isRelative ? root + address : address, line: 1, use: .link))
    }
  }

  private mutating func read(siteMap: XMLPage) {
    for fault in siteMap.faults { note(.malformed(fault.text), line: fault.line) }
    for case .start(let element) in siteMap.markup
    where !MarkupRules.siteMap.contains(element.name) || !element.attributes.isEmpty {
      note(.strayElement(element.name), line: element.line)
    }
  }
}
