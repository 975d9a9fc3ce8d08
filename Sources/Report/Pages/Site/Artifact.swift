/// A file of the site: path and content.
public struct Artifact: Hashable, Sendable {
  /// Path in the site's folder, with `/` as separator: `incidents/payment-gateway-outage/index.html`.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// Creates a file of `bytes` at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a text file at `path`, in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// Optional files of a report; pages link only to files that exist.
public struct Extras: Hashable, Sendable {
  /// Whether each figure is also written as PDF.
  public let figuresAsPDF: Bool
  /// Whether there are self-contained files: the report and each incident as one page, each incident as an archive.
  public let attachments: Bool

  /// Creates a set of extras; the default is none.
  public init(figuresAsPDF: Bool = false, attachments: Bool = false) {
    self.figuresAsPDF = figuresAsPDF
    self.attachments = attachments
  }
}
