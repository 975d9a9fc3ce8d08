import DebriefCommand
import Testing

@Suite struct SHA256Tests {
  /// - Source: FIPS 180-4 examples, https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func hashesThePublishedExamples(text: String, expected: String) {
    #expect(SHA256.digits(of: Array(text.utf8).span) == expected)
  }

  @Test func hashesPiecesLikeTheWhole() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    let hash = SHA256()
    for piece in [0..<1, 1..<63, 63..<640, 640..<640, 640..<1000] { hash.update(Array(bytes[piece]).span) }
    #expect(hash.digits() == SHA256.digits(of: bytes.span))
  }
}
