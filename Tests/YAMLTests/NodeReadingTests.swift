import Testing
import Text
import YAML

@Suite struct NodeReadingTests {
  private enum Color: String, CaseIterable { case red, green }

  private func value(_ text: String) throws -> Node {
    try Node.parse("v: \(text)", file: "a.yaml").mapping().entries[0].value
  }

  private func message(_ read: () throws(YAMLError) -> Void) -> String? {
    do throws(YAMLError) {
      try read()
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [("8", 8.0), ("-0.15", -0.15), ("+2e3", 2_000), (".5", 0.5), ("5.", 5), ("1E-2", 0.01)])
  func readsDecimalNumbers(text: String, number: Double) throws {
    #expect(try value(text).double() == number)
  }

  @Test(arguments: [
    "nan", ".nan", "inf", "-.inf", "0x10", "1e400", "1_000", "1,5", "'8'", "", "e5", "1e", "[1]", "--1",
  ])
  func refusesWhatIsNoDecimalNumber(text: String) throws {
    let node = try value(text)
    #expect(throws: YAMLError.self) { try node.double() }
  }

  @Test func readsTextsWholeNumbersAndTruth() throws {
    #expect(try value("1h").string() == "1h")
    #expect(try value("''").string() == "")
    #expect(try value("'null'").string() == "null")
    #expect(try value("-3").int() == -3)
    #expect(try value("true").bool())
    #expect(try value("false").bool() == false)
    #expect(try value("green").choice(of: Color.self) == .green)
  }

  @Test func saysWhatWasFoundAndWhatIsNeeded() throws {
    let half = try value("0.5")
    let empty = try value("")
    let list = try value("[1]")
    let quoted = try value("\"8\"")
    let word = try value("yes")
    #expect(
      message { () throws(YAMLError) in _ = try half.int() }
        == "a.yaml:1:4: “0.5” is not a whole number; write a whole number here")
    #expect(
      message { () throws(YAMLError) in _ = try empty.string() }
        == "a.yaml:1:3: an empty value is not a text; write a text here")
    #expect(
      message { () throws(YAMLError) in _ = try list.double() }
        == "a.yaml:1:4: a list is not a number; write a number here")
    #expect(
      message { () throws(YAMLError) in _ = try quoted.double() }
        == "a.yaml:1:4: the text “8” is not a number; write a number here")
    #expect(
      message { () throws(YAMLError) in _ = try word.bool() }
        == "a.yaml:1:4: “yes” is not true or false; write true or false here")
    #expect(
      message { () throws(YAMLError) in _ = try word.list() }
        == "a.yaml:1:4: “yes” is not a list; write a list here")
  }

  @Test func suggestsTheNearestChoice() throws {
    let near = try value("gren")
    let far = try value("octarine")
    #expect(
      message { () throws(YAMLError) in _ = try near.choice(of: Color.self) }
        == "a.yaml:1:4: “gren” is not allowed here; did you mean “green”?")
    #expect(
      message { () throws(YAMLError) in _ = try far.choice(of: Color.self) }
        == "a.yaml:1:4: “octarine” is not allowed here; the choices are red, green")
  }

  @Test func suggestsTheNearestKey() throws {
    let root = try Node.parse("title: x\nztep: 1h\nsomething: 1\n", file: "a.yaml")
    #expect(
      message { () throws(YAMLError) in _ = try root.mapping(allowing: ["title", "step"]) }
        == "a.yaml:2:1: unknown key “ztep”; did you mean “step”?")
    #expect(
      message { () throws(YAMLError) in _ = try root.mapping(allowing: ["title", "ztep"]) }
        == "a.yaml:3:1: unknown key “something”; the keys here are title, ztep")
  }

  @Test func tellsRequiredFromOptionalKeys() throws {
    let mapping = try Node.parse("a: 1\nb:\n", file: "a.yaml").mapping(allowing: ["a", "b", "c"])
    #expect(try mapping["a"]?.int() == 1)
    #expect(mapping["b"] == nil && mapping.has("b"))
    #expect(mapping["c"] == nil && !mapping.has("c"))
    #expect(
      message { () throws(YAMLError) in _ = try mapping.required("b") }
        == "a.yaml:2:1: the key “b” is missing; add `b: …`")
    #expect(
      message { () throws(YAMLError) in _ = try mapping.required("c") }
        == "a.yaml:1:1: the key “c” is missing; add `c: …`")
  }

  @Test func escapesAndShortensForeignText() {
    #expect(excerpt("a\u{1B}[31m\u{202E}b") == #"“a\u{1B}[31m\u{202E}b”"#)
    #expect(excerpt(String(repeating: "x", count: 100)) == "“" + String(repeating: "x", count: 60) + "…”")
  }
}
