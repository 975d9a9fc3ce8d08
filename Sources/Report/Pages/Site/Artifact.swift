/// A file of the site: where it goes, and what is in it.
public struct Artifact: Hashable, Sendable {
  /// Path in the site's folder, with `/` between its parts: `incidents/payment-gateway-outage/index.html`.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// A file of `bytes` at `path`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A text file at `path`, in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// Files that a report is written with only where they were asked for; pages link to no others.
public struct Extras: Hashable, Sendable {
  /// Whether each figure is a PDF file too.
  public let figuresAsPDF: Bool
  /// Whether there are files that need no other: the report and each incident as one page, each incident as an archive.
  public let attachments: Bool

  /// The extras that were asked for; none by default.
  public init(figuresAsPDF: Bool = false, attachments: Bool = false) {
    self.figuresAsPDF = figuresAsPDF
    self.attachments = attachments
  }
}
