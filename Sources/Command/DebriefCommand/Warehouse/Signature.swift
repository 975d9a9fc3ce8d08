import CSigning

/// Signatures for the authentication of a program.
package enum Signature {
  /// The longest signature: that of a 16,384-bit key.
  private static let limit = 2_048

  /// The signature of `message` with the RSA key `key` in PEM, with SHA-256; nil if the key is unusable.
  ///
  /// - Source: RFC 7518, section 3.3.
  package static func rs256(of message: [UInt8], key: String) -> [UInt8]? {
    var signature = [UInt8](repeating: 0, count: limit)
    let count = unsafe signing_rs256(key, key.utf8.count, message, message.count, &signature, limit)
    return count < 0 ? nil : Array(signature[..<count])
  }
}
