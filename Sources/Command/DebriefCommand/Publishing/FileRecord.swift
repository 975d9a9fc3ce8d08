/// A file in a manifest.
package struct FileRecord: Hashable, Sendable {
  /// Relative path or name.
  package let path: String
  /// Number of bytes.
  package let bytes: Int
  /// Hash of the bytes in hexadecimal digits.
  package let sha256: String

  /// Creates the record of a file with these `contents`.
  package init(path: String, contents: Span<UInt8>) {
    self.init(path: path, bytes: contents.count, sha256: SHA256.digits(of: contents))
  }

  init(path: String, bytes: Int, sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}
