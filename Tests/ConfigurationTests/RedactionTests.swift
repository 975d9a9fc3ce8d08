import Configuration
import Datasets
import Testing
import Time

@Suite struct RedactionTests {
  private func redaction(_ text: String) throws -> RedactionPolicy? {
    try Configuration.parse("version: 1\ntables: [{file: a.csv, metrics: [x]}]\n\(text)", file: "d.yaml").redaction
  }

  @Test(
    arguments: [
      ("", nil), ("redact: outside", RedactionPolicy.outside), ("redact: {}", .outside),
      ("redact: {services: true, money: index, paths: true}", .outside),
      ("redact: {money: amounts}", RedactionPolicy(services: true, money: false, paths: true)),
      ("redact: {services: false, paths: false}", RedactionPolicy(services: false, money: true, paths: false)),
      (
        "redact: {words: [Contoso, 42]}",
        RedactionPolicy(services: true, money: true, paths: true, words: ["Contoso", "42"])
      ),
    ] as [(String, RedactionPolicy?)])
  func keepsBackWhateverIsNotNamed(text: String, expected: RedactionPolicy?) throws {
    #expect(try redaction(text) == expected)
  }
}
