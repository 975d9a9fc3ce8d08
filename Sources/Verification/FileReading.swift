import Hypertext

/// What one file of a folder says of itself, and what it names: all that can be told without the others.
public struct FileReading: Sendable {
  /// Kinds of files that are read. Others are held by their hash alone.
  public enum Kind: Hashable, Sendable {
    case page, drawing, styleSheet

    /// What the name of a file tells; nil for what is not read.
    public init?(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") {
        self = .page
      } else if name.hasSuffix(".svg") {
        self = .drawing
      } else if name.hasSuffix(".css") {
        self = .styleSheet
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
  /// Whether it loads nothing from beside it, and thus may travel alone.
  var isSelfContained = false

  /// Reads the file at `path`, which is of `kind`.
  ///
  /// - Parameters:
  ///   - bytes: Its content, in UTF-8.
  ///   - digest: SHA-256 of a text's UTF-8, in Base64.
  /// - Complexity: O(n) in the number of bytes.
  public init(_ path: String, _ kind: Kind, bytes: [UInt8], digest: @escaping (String) -> String) {
    self.path = path
    self.kind = kind
    switch kind {
    case .styleSheet: read(style: String(decoding: bytes, as: UTF8.self), from: 1)
    case .page, .drawing:
      let page = HypertextPage(bytes)
      if kind == .page {
        for fault in page.faults { note(.malformed(fault.text), line: fault.line) }
      }
      var walk = MarkupWalk(self, digest: digest)
      walk.run(over: page.markup)
      self = walk.reading
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
}
