import Templating
import Testing

@Suite struct SectionTests {
  @Test(arguments: [
    Case("shown if true", "|{{#a}}x{{/a}}|", ["a": true], becomes: "|x|"),
    Case("skipped if false", "|{{#a}}x{{/a}}|", ["a": false], becomes: "||"),
    Case("skipped for nothing", "|{{#a}}x{{/a}}|", ["a": nil], becomes: "||"),
    Case("skipped for empty text", "|{{#a}}x{{/a}}|", ["a": ""], becomes: "||"),
    Case("skipped for an empty list", "|{{#a}}x{{/a}}|", ["a": []], becomes: "||"),
    Case("shown for text, which it holds", "{{#a}}<{{.}}>{{/a}}", ["a": "1"], becomes: "<1>"),
    Case("shown for an object, even an empty one", "{{#a}}x{{/a}}", ["a": [:]], becomes: "x"),
    Case("repeated for a list", "{{#a}}{{n}};{{/a}}", ["a": [["n": "1"], ["n": "2"]]], becomes: "1;2;"),
    Case("lists in lists", "{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", ["a": [["1", "2"], []]], becomes: "(12)()"),
    Case("outer names", "{{#a}}{{b}}{{/a}}", ["a": ["c": "1"], "b": "2"], becomes: "2"),
    Case("inner names first", "{{#a}}{{b}}{{/a}}", ["a": ["b": "1"], "b": "2"], becomes: "1"),
    Case("outer names again after it", "{{#a}}{{b}}{{/a}}{{b}}", ["a": ["b": "1"], "b": "2"], becomes: "12"),
    Case("a dotted name", "{{#a.b}}x{{/a.b}}", ["a": ["b": true]], becomes: "x"),
    Case("the same name twice in a row", "{{#a}}1{{/a}} {{#a}}2{{/a}}", ["a": true], becomes: "1 2"),
    Case("nested in one of the same name", "{{#a}}1{{#a}}2{{/a}}3{{/a}}", ["a": true], becomes: "123"),
    Case("nested under a false one", "{{#a}}1{{#b}}2{{/b}}{{/a}}", ["a": false, "b": true], becomes: ""),
    Case("white space in its tags", "{{# a }}x{{/\ta }}", ["a": true], becomes: "x"),
    Case("white space on its line kept", " {{#a}}\t{{/a}} |", ["a": true], becomes: " \t |"),
    Case("its lines alone removed", "1\n{{#a}}\n2\n{{/a}}\n3\n", ["a": true], becomes: "1\n2\n3\n"),
    Case("its lines alone and indented removed", "1\n  {{#a}}\t\n2\n\t{{/a}} \n3", ["a": true], becomes: "1\n2\n3"),
    Case("its lines alone with CRLF removed", "1\r\n{{#a}}\r\n2\r\n{{/a}}\r\n", ["a": true], becomes: "1\r\n2\r\n"),
    Case("on the first line", "  {{#a}}\n1\n{{/a}}", ["a": true], becomes: "1\n"),
    Case("on the last line", "{{#a}}\n1\n  {{/a}}", ["a": true], becomes: "1\n"),
    Case("not alone for another tag", "{{#a}} {{b}}\n{{/a}}", ["a": true, "b": "1"], becomes: " 1\n"),
    Case("not alone after a comment over lines", "{{!\n}} {{#a}}\n1{{/a}}", ["a": true], becomes: " \n1"),
  ])
  func sections(_ example: Case) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    Case("skipped if true", "|{{^a}}x{{/a}}|", ["a": true], becomes: "||"),
    Case("shown if false", "|{{^a}}x{{/a}}|", ["a": false], becomes: "|x|"),
    Case("shown for nothing", "{{^a}}x{{/a}}", ["a": nil], becomes: "x"),
    Case("shown for an empty list", "{{^a}}x{{/a}}", ["a": []], becomes: "x"),
    Case("skipped for a list", "{{^a}}x{{/a}}", ["a": ["1"]], becomes: ""),
    Case("skipped for an object", "{{^a}}x{{/a}}", ["a": [:]], becomes: ""),
    Case("its names are the outer ones", "{{^a}}{{b}}{{/a}}", ["a": false, "b": "1"], becomes: "1"),
    Case("a dotted name", "{{^a.b}}x{{/a.b}}", ["a": ["b": false]], becomes: "x"),
    Case("both ways", "{{#a}}1{{/a}}{{^a}}2{{/a}}", ["a": false], becomes: "2"),
    Case("nested in one of the same name", "{{^a}}1{{^a}}2{{/a}}3{{/a}}", ["a": false], becomes: "123"),
    Case("its lines alone removed", "1\n {{^a}}\n2\n{{/a}}\n3", ["a": false], becomes: "1\n2\n3"),
    Case("its lines with other text kept", " {{^a}} 1 {{/a}}\n", ["a": false], becomes: "  1 \n"),
  ])
  func invertedSections(_ example: Case) throws {
    #expect(try example.rendered() == example.expected)
  }
}
