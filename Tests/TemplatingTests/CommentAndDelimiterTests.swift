import Templating
import Testing

@Suite struct CommentAndDelimiterTests {
  @Test(arguments: [
    Case("gone within a line", "1{{! ignored }}2", becomes: "12"),
    Case("gone over lines", "1{{!\n ignored\n}}2", becomes: "12"),
    Case("gone with its line", "1\n  {{! ignored }}\n2", becomes: "1\n2"),
    Case("gone with its lines", "1\n{{!\n ignored\n}}\n2", becomes: "1\n2"),
    Case("gone with the last line", "1\n  {{!x}}", becomes: "1\n"),
    Case("gone with the first line and CRLF", "{{!x}}\r\n1", becomes: "1"),
    Case("white space beside text kept", "  1 {{!x}}\n", becomes: "  1 \n"),
    Case("may hold anything but its end", "{{! # ^ { & > = <% }}1", becomes: "1"),
  ])
  func comments(_ example: Case) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    Case("set", "{{=<% %>=}}<% a %>{{a}}", ["a": "1"], becomes: "1{{a}}"),
    Case("set to one character", "{{=| |=}}|a|", ["a": "1"], becomes: "1"),
    Case("set with white space around", "{{=  <%\t%>\n=}}<%a%>", ["a": "1"], becomes: "1"),
    Case("set back", "{{=<% %>=}}<%a%><%={{ }}=%>{{a}}", ["a": "1"], becomes: "11"),
    Case("set in a section, for the rest", "{{#a}}{{=[ ]=}}[b][/a][b]", ["a": true, "b": "1"], becomes: "11"),
    Case("raw by ampersand", "{{=[ ]=}}[&a]", ["a": .markup(Markup(trusted: "<"))], becomes: "<"),
    Case("gone with their line", "1\n {{=[ ]=}} \n[a]", ["a": "2"], becomes: "1\n2"),
    Case("white space beside text kept", " {{=[ ]=}} [a]", ["a": "1"], becomes: "  1"),
    Case(
      "not handed to partials", "{{=[ ]=}}[>p]", ["a": "1"], partials: ["p": "{{a}}[a]"], becomes: "1[a]"),
    Case(
      "not taken from partials", "{{>p}}{{a}}[a]", ["a": "1"], partials: ["p": "{{=[ ]=}}[a]"], becomes: "11[a]"),
  ])
  func delimiters(_ example: Case) throws {
    #expect(try example.rendered() == example.expected)
  }
}
