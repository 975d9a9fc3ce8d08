import Testing
import Text
import YAML

@Suite struct NodeParsingTests {
  private func fault(of text: String) -> YAMLError? {
    do throws(YAMLError) {
      _ = try Node.parse(text, file: "a.yaml")
      return nil
    } catch {
      return error
    }
  }

  @Test func keepsOrderTextAndStyle() throws {
    let root = try Node.parse("b: 1\na: [x, 'y']\nc: {}\n", file: "a.yaml")
    let mapping = try root.mapping()
    #expect(mapping.entries.map(\.key) == ["b", "a", "c"])
    let items = try mapping.required("a").list()
    #expect(
      items.map(\.content) == [
        .scalar(Node.Scalar(text: "x", isQuoted: false)), .scalar(Node.Scalar(text: "y", isQuoted: true)),
      ])
    #expect(try mapping.required("c").mapping().entries.isEmpty)
  }

  @Test func marksLinesAndColumnsFromOne() throws {
    let mapping = try Node.parse("# öäü\nname:\n  - ä: 1\n    é: 2\n", file: "a.yaml").mapping()
    #expect(mapping.place.description == "a.yaml:2:1")
    let item = try #require(try mapping.required("name").list().first).mapping()
    #expect(item.entries.map(\.place.description) == ["a.yaml:3:5", "a.yaml:4:5"])
    #expect(item.entries.map(\.value.place.description) == ["a.yaml:3:8", "a.yaml:4:8"])
  }

  @Test func readsPastAByteOrderMark() throws {
    let root = try Node.parse([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), file: "a.yaml")
    #expect(try root.mapping().required("a").int() == 1)
  }

  @Test func replacesAliasesByWhatTheyStandFor() throws {
    let mapping = try Node.parse("a: &x [1, 2]\nb: *x\n", file: "a.yaml").mapping()
    #expect(try mapping.required("b").list().map { node throws(YAMLError) in try node.int() } == [1, 2])
  }

  @Test func countsWhatAliasesStandFor() {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...8 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(fault(of: text)?.fault == .tooManyNodes(limit: Node.maximumCount))
  }

  @Test func boundsNestingByBracketsAndByIndentation() {
    #expect(fault(of: String(repeating: "[", count: 5_000))?.fault == .tooDeep(limit: Node.maximumDepth))
    let indented = (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(fault(of: indented)?.fault == .tooDeep(limit: Node.maximumDepth))
    let deepest = String(repeating: "[", count: Node.maximumDepth) + String(repeating: "]", count: Node.maximumDepth)
    #expect(fault(of: deepest) == nil)
  }

  @Test func boundsTheLength() {
    let long = "# " + String(repeating: "x", count: Node.maximumLength)
    #expect(fault(of: long)?.fault == .tooLong(limit: Node.maximumLength))
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", "a.yaml:3:1: the key “a” is already on line 1; keep only one"),
    ("", "a.yaml:1:1: the file has no settings; write at least one `key: value`"),
    ("# nothing\n", "a.yaml:2:1: the file has no settings; write at least one `key: value`"),
    ("a: 1\n---\nb: 2\n", "a.yaml:2:1: a second document begins; keep only one in the file"),
    ("a: *b\n", "a.yaml:1:4: no anchor “b” before this alias; define `&b` first"),
    ("a: &a [*a]\n", "a.yaml:1:8: no anchor “a” before this alias; define `&a` first"),
    ("a: !!binary x\n", "a.yaml:1:4: the tag “tag:yaml.org,2002:binary” is not supported; remove it"),
    ("[a]: 1\n", "a.yaml:1:1: a key must be plain text; write `name: value`"),
  ])
  func namesPlaceFaultAndWayOut(text: String, message: String) {
    #expect(fault(of: text)?.description == message)
  }

  @Test(arguments: [
    ("a: [1, 2\n", 2), ("a: 1\n b: 2\n", 2), ("a: 'x\n", 2), ("\ta: 1\n", 1), ("a: b: c\n", 1), ("a: \"\\q\"\n", 1),
  ])
  func refusesMalformedTextAtItsLine(text: String, line: Int) throws {
    let error = try #require(fault(of: text))
    guard case .malformed(let problem) = error.fault else {
      Issue.record("unexpected fault \(error)")
      return
    }
    #expect(!problem.isEmpty)
    #expect(error.place.line == line)
  }

  @Test func placesInvalidUTF8() throws {
    let error = try #require(throws: YAMLError.self) {
      try Node.parse(Array("a: 1\nä".utf8) + [0xFF, 0x41], file: "a.yaml")
    }
    #expect(error.place == Place(file: "a.yaml", line: 2, column: 2))
  }

  @Test func refusesControlCharacters() {
    #expect(fault(of: "a: \u{1}\n")?.place.line == 1)
  }
}
