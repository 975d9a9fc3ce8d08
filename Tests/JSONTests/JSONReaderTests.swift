import JSON
import Testing

@Suite struct JSONReaderTests {
  private static let document = #"{"kind": "site", "outputs": [{"bytes": 7}, {"bytes": "7"}, {}]}"#

  @Test func readsWhatIsThere() throws {
    let document = try JSONReader(parsing: Array(Self.document.utf8))
    #expect(try document.member("kind").text() == "site")
    let outputs = try document.member("outputs").elements()
    #expect(outputs.map(\.location) == ["outputs[0]", "outputs[1]", "outputs[2]"])
    #expect(try outputs[0].member("bytes").whole() == 7)
  }

  @Test func namesTheLocationOfAFault() throws {
    let document = try JSONReader(parsing: Array(Self.document.utf8))
    let outputs = try document.member("outputs").elements()
    #expect(throws: JSONFormError.missing("tool")) { try document.member("tool") }
    #expect(throws: JSONFormError.otherType("kind")) { try document.member("kind").whole() }
    #expect(throws: JSONFormError.otherType("outputs[1].bytes")) { try outputs[1].member("bytes").whole() }
    #expect(throws: JSONFormError.missing("outputs[2].bytes")) { try outputs[2].member("bytes") }
    #expect("\(JSONFormError.missing("outputs[2].bytes"))" == "outputs[2].bytes: missing")
  }

  @Test func passesOnWhereTheSyntaxFails() {
    #expect {
      try JSONReader(parsing: Array("{\n  \"a\": }".utf8))
    } throws: { error in
      if case .syntax(let fault)? = error as? JSONFormError { fault.line == 2 } else { false }
    }
  }
}
