import Hypertext
import JSON
import Text

/// The faults and references of one file: everything that can be checked without the other files.
public struct FileReading: Sendable {
  /// Kinds of files that are read. For others, only the hash is checked.
  public enum Kind: Hashable, Sendable {
    case page, drawing, styleSheet, script, siteMap

    /// The kind from the file name; nil for a file that is not read.
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

  /// The largest size in bytes of a file that is read.
  public static let byteLimit = 64_000_000

  private(set) var path: String
  private(set) var kind: Kind
  var findings: [Finding] = []
  var references: [Reference] = []
  var ids: Set<String> = []
  var elementCount = 0
  /// Number of drawings and images.
  var pictureCount = 0
  /// Bytes of chart data, which depend on the amount of measured data.
  var dataSize = 0
  /// Whether the file loads no other files, so that it can be sent alone.
  var isSelfContained = false

  /// Reads the file at `path`.
  ///
  /// - Parameters:
  ///   - kind: The kind of the file.
  ///   - bytes: Its content, in UTF-8.
  ///   - known: The files that the program publishes.
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

  /// Creates the reading of a file that is too large.
  public init(unread path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
    note(.tooLarge(limit: Self.byteLimit))
  }

  mutating func note(_ fault: Fault, line: Int? = nil) {
    findings.append(Finding(path, line: line, fault))
  }

  /// Adds the addresses of a style sheet that starts on `line`.
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

  /// Reads a script that provides data to others, where `start` is its beginning: texts, or the search index, whose addresses become links.
  private mutating func read(script: String, beginning start: String?) {
    guard let start else { return }
    guard let data = MarkupWalk.assigned(in: script, beginning: start) else { return note(.unknownScript) }
    guard case .list(let entries) = data else { return }
    // Each entry of the index consists of kind, title, place and address.
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
