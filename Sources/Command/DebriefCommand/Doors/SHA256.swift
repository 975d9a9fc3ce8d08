import CCrypto
import FoundationEssentials

/// An incremental SHA-256 hash.
///
/// - Source: FIPS 180-4.
@safe package final class SHA256 {
  private let context: OpaquePointer

  /// Creates the hash of no bytes.
  package init() {
    guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("there is memory for a hash") }
    unsafe self.context = context
    let started = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(started == 1, "the cryptography library provides SHA-256")
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  /// Adds `bytes`.
  package func update(_ bytes: Span<UInt8>) {
    let updated = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(updated == 1, "a hash takes any bytes")
  }

  /// The 32 bytes of the hash; call once, at the end.
  private func finish() -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 32)
    let finished = unsafe EVP_DigestFinal_ex(context, &hash, nil)
    precondition(finished == 1, "a hash is finished once")
    return hash
  }

  /// The hash as 64 lower-case hexadecimal digits; call once, at the end.
  package func digits() -> String {
    let hash = finish()
    let hexadecimal = Array("0123456789abcdef".utf8)
    let digits = hash.flatMap { [hexadecimal[Int($0 >> 4)], hexadecimal[Int($0 & 15)]] }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The hash of `bytes` in hexadecimal digits.
  package static func digits(of bytes: Span<UInt8>) -> String {
    let hash = SHA256()
    hash.update(bytes)
    return hash.digits()
  }

  /// The hash of `bytes` in base64 (RFC 4648), the format of content security policies.
  package static func base64(of bytes: Span<UInt8>) -> String {
    let hash = SHA256()
    hash.update(bytes)
    return Data(hash.finish()).base64EncodedString()
  }
}
