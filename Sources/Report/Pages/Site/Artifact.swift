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
