import Configuration
import Datasets
import Testing

@Suite struct RedactionTests {
  private func redaction(_ text: String) throws -> Redaction? {
    try Configuration.parse("version: 1\ntables: [{file: a.csv, metrics: [x]}]\n\(text)", file: "d.yaml").redaction
  }

  @Test(
    arguments: [
      ("", nil), ("redact: outside", Redaction.outside), ("redact: {}", .outside),
      ("redact: {services: true, money: index, paths: true}", .outside),
      ("redact: {money: amounts}", Redaction(services: true, money: false, paths: true)),
      ("redact: {services: false, paths: false}", Redaction(services: false, money: true, paths: false)),
      (
        "redact: {words: [Contoso, 42]}",
        Redaction(services: true, money: true, paths: true, words: ["Contoso", "42"])
      ),
    ] as [(String, Redaction?)])
  func keepsBackWhateverIsNotNamed(text: String, expected: Redaction?) throws {
    #expect(try redaction(text) == expected)
  }
}
