import Configuration
import Testing
import Text
import YAML

@Suite struct TextsTests {
  private static let head = "language: xx\ndirection: ltr\nplural: one\nlower-labels: false\n"
  private static let original = #"""
    language: en
    direction: ltr
    plural: one
    lower-labels: true
    a:
      plain: "Hello"
      sum: "{metric} came to {actual}"
      rows: {one: "{count} row", other: "{count} rows"}
      days: ["Mon", "Tue"]
    """#

  private func texts(_ body: String, plural: String = "one") throws -> Texts {
    try Texts("language: xx\ndirection: rtl\nplural: \(plural)\nlower-labels: false\n\(body)", file: "xx.yaml")
  }

  /// The error in the table in `yaml`; nil if it is valid.
  private func fault(in yaml: String, replacing original: Texts? = nil) -> String? {
    do throws(YAMLError) {
      _ = try Texts(yaml, file: "xx.yaml", replacing: original)
      return nil
    } catch { return error.description }
  }

  @Test func fillsPlaces() throws {
    let texts = try texts(#"a: {b: "{x} and {y}, {x}"}"#)
    #expect(texts["a.b", ["x": "1", "y": "2", "z": "3"]] == "1 and 2, 1")
    #expect(texts.language == "xx")
    #expect(texts.direction == .rightToLeft)
    #expect(!texts.lowersLabels)
  }

  @Test func takesWhatIsFilledInAsData() throws {
    let texts = try texts(#"a: {b: "{x} {y}"}"#)
    #expect(texts["a.b", ["x": "{y}", "y": "<b>"]] == "{y} <b>")
  }

  @Test(arguments: [
    ("none", 1, "other"), ("one", 0, "other"), ("one", 1, "one"), ("one", 2, "other"), ("zero-one", 0, "one"),
    ("zero-one", 2, "other"), ("east-slavic", 21, "one"), ("east-slavic", 22, "few"), ("east-slavic", 11, "many"),
    ("polish", 21, "many"), ("polish", 3, "few"), ("polish", 13, "many"), ("czech", 4, "few"), ("czech", 5, "other"),
    ("arabic", 0, "zero"), ("arabic", 2, "two"), ("arabic", 103, "few"), ("arabic", 11, "many"),
    ("arabic", 100, "other"),
  ])
  func choosesTheFormOfTheNumber(rule: String, count: Int, form: String) throws {
    let all = ["zero", "one", "two", "few", "many", "other"]
    let forms: [String: [String]] = [
      "none": ["other"], "one": ["one", "other"], "zero-one": ["one", "other"],
      "east-slavic": ["one", "few", "many", "other"], "polish": ["one", "few", "many", "other"],
      "czech": ["one", "few", "other"],
    ]
    let body = (forms[rule] ?? all).map { "\($0): \"\($0)\"" }.joined(separator: ", ")
    #expect(try texts("a: {b: {\(body)}}", plural: rule)["a.b", count: count] == form)
  }

  @Test func takesTheOtherFormWhereOneIsMissing() throws {
    #expect(try texts(#"a: {b: {other: "{n} rows"}}"#)["a.b", ["n": "1"], count: 1] == "1 rows")
  }

  @Test func givesListsAndGroups() throws {
    let texts = try texts(#"a: {days: ["Mo", "Di"], b: "B", c: "{d}"}"#)
    #expect(texts.list("a.days") == ["Mo", "Di"])
    #expect(texts.patterns(in: "a").map { "\($0.name)=\($0.text)" } == ["b=B", "c={d}"])
    #expect(texts.keys == ["a.b", "a.c", "a.days"])
    #expect(texts.places(of: "a.c") == ["d"])
  }

  @Test(arguments: [
    (
      #"a: {b: "{x"}"#,
      "xx.yaml:5:8: the text a.b has a brace that is no place; write places as {name}, in small letters"
    ),
    (
      #"a: {b: "x}"}"#,
      "xx.yaml:5:8: the text a.b has a brace that is no place; write places as {name}, in small letters"
    ),
    (
      #"a: {b: "{X y}"}"#,
      "xx.yaml:5:8: the text a.b has a brace that is no place; write places as {name}, in small letters"
    ),
    (
      #"a: {b: {few: "x", other: "y"}}"#,
      "xx.yaml:5:9: the text a.b has no form “few” where plural is one; its forms are one, other"
    ),
  ])
  func saysWhatIsWrongWhere(body: String, message: String) {
    #expect(fault(in: Self.head + body) == message)
  }

  @Test(arguments: [
    ("language: 3", "xx.yaml:1:11: “3” is not a language; write a tag such as de or pt-BR"),
    ("language: de\ndirection: up", "xx.yaml:2:12: “up” is not allowed here; the choices are ltr, rtl"),
    ("language: de\ndirection: ltr", "xx.yaml:1:1: the key “plural” is missing; add `plural: …`"),
  ])
  func saysWhatIsWrongWithTheHead(head: String, message: String) {
    #expect(fault(in: head) == message)
  }

  @Test(arguments: [
    (
      #"a: {plain: "Hallo", rows: {other: "Zeilen"}, days: ["Mo", "Di"]}"#,
      "1:1: the text a.sum is missing; copy it from texts/en.yaml and translate it"
    ),
    (#"a: {plein: "Hallo"}"#, "5:12: no text is called a.plein; did you mean a.plain?"),
    (#"a: {sum: "{metrik}"}"#, "5:10: the text a.sum has no place {metrik}; its places are {actual}, {metric}"),
    (#"a: {plain: "{x}"}"#, "5:12: the text a.plain has no place {x}; it has no places"),
    (#"a: {days: ["Mo"]}"#, "5:11: the list a.days has 1 texts; give it 2"),
    (#"a: {days: "Mo"}"#, "5:11: the text a.days is a list in one language only; write it as in texts/en.yaml"),
    (
      #"a: {plain: {one: "x", other: "y"}}"#,
      "5:12: the text a.plain knows no number of things; write one text without forms"
    ),
  ])
  func holdsATranslationToTheOriginal(body: String, message: String) throws {
    let original = try Texts(Self.original, file: "en.yaml")
    #expect(fault(in: Self.head + body, replacing: original) == "xx.yaml:" + message)
  }

  @Test func takesATranslationThatIsWhole() throws {
    let original = try Texts(Self.original, file: "en.yaml")
    let body =
      #"a: {plain: "Hallo", sum: "{actual} bei {metric}", rows: {other: "{count} Zeilen"}, days: ["Mo", "Di"]}"#
    let texts = try Texts(Self.head + body, file: "xx.yaml", replacing: original)
    #expect(texts["a.sum", ["metric": "Umsatz", "actual": "3 €"]] == "3 € bei Umsatz")
  }
}
