/// A file of a published folder.
public struct SiteFile: Hashable, Sendable {
  /// Path in the folder, with `/` between its parts.
  public let path: String
  /// Number of bytes.
  public let byteCount: Int
  /// SHA-256 of the bytes in lower case hexadecimal digits.
  public let sha256: String

  /// Creates a file.
  public init(path: String, byteCount: Int, sha256: String) {
    self.path = path
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
