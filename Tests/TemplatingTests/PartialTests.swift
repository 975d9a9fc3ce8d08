import Templating
import Testing

@Suite struct PartialTests {
  @Test(arguments: [
    Case("put in", "<{{>p}}>", partials: ["p": "text"], becomes: "<text>"),
    Case("sees the names in reach", "{{#a}}{{>p}}{{/a}}", ["a": ["b": "1"]], partials: ["p": "{{b}}"], becomes: "1"),
    Case("in a folder", "{{> parts/p }}", partials: ["parts/p": "x"], becomes: "x"),
    Case(
      "recurs as far as the data", "{{>p}}", ["n": "1", "of": [["n": "2", "of": [["n": "3", "of": []]]]]],
      partials: ["p": "{{n}}({{#of}}{{>p}}{{/of}})"], becomes: "1(2(3()))"),
    Case("in a partial", "{{>p}}", partials: ["p": "1{{>q}}", "q": "2"], becomes: "12"),
    Case("within a line, not indented", "  {{>p}}  {{>p}}\n", partials: ["p": "1\n2"], becomes: "  1\n2  1\n2\n"),
    Case("alone, each line indented", "<\n  {{>p}}\n>", partials: ["p": "1\n2\n"], becomes: "<\n  1\n  2\n>"),
    Case("alone with CRLF", "<\r\n {{>p}}\r\n>", partials: ["p": "1\r\n2\r\n"], becomes: "<\r\n 1\r\n 2\r\n>"),
    Case("alone on the last line", "<\n {{>p}}", partials: ["p": "1\n2"], becomes: "<\n 1\n 2"),
    Case(
      "tags at the start of a line indented", " {{>p}}\n", ["a": "1"], partials: ["p": "{{a}}\n{{a}}\n"],
      becomes: " 1\n 1\n"),
    Case(
      "lines of a value not indented", " {{>p}}\n", ["a": "1\n2"], partials: ["p": "<{{a}}>\n"], becomes: " <1\n2>\n"),
    Case(
      "indents add up", " {{>p}}\n", partials: ["p": "1\n {{>q}}\n", "q": "2\n3\n"], becomes: " 1\n  2\n  3\n"),
    Case(
      "sections alone on a line leave no indent", " {{>p}}\n", ["a": ["1", "2"]],
      partials: ["p": "{{#a}}\n{{.}}\n{{/a}}\n"], becomes: " 1\n 2\n"),
    Case("empty", " {{>p}}\n1", partials: ["p": ""], becomes: "1"),
  ])
  func partials(_ example: Case) throws {
    #expect(try example.rendered() == example.expected)
  }
}
