import Templating
import Testing

@Suite struct InterpolationTests {
  @Test(arguments: [
    Case("text without tags", "plain } { text\n", becomes: "plain } { text\n"),
    Case("a value", "{{who}} is down", ["who": "payment-api"], becomes: "payment-api is down"),
    Case("white space in a tag", "|{{  a\t}}|", ["a": "1"], becomes: "|1|"),
    Case("white space around a tag", "  {{a}}\n", ["a": "1"], becomes: "  1\n"),
    Case("a tag over lines", "{{\n a\n}}", ["a": "1"], becomes: "1"),
    Case(
      "the five characters of HTML", "{{a}}", ["a": "<a href=\"x\">&'"],
      becomes: "&lt;a href=&quot;x&quot;&gt;&amp;&#39;"),
    Case("special characters at ends and in a row", "{{a}}", ["a": "&&é<"], becomes: "&amp;&amp;é&lt;"),
    Case("empty text", "|{{a}}|", ["a": ""], becomes: "||"),
    Case("markup by braces", "{{{a}}}", ["a": .markup(Markup(trusted: "<b>&</b>"))], becomes: "<b>&</b>"),
    Case("markup by ampersand", "{{& a }}", ["a": .markup(Markup(trusted: "<b>"))], becomes: "<b>"),
    Case("values are not templates", "{{a}}", ["a": "{{b}}"], becomes: "{{b}}"),
    Case("a name beyond ASCII", "{{größe}}", ["größe": "9"], becomes: "9"),
    Case("a dotted name", "{{a.b.c}}", ["a": ["b": ["c": "1"]]], becomes: "1"),
    Case(
      "the first part of a dotted name from without", "{{#in}}{{a.b}}{{/in}}", ["in": ["x": "0"], "a": ["b": "1"]],
      becomes: "1"),
    Case("the implicit iterator", "{{#a}}{{.}},{{/a}}", ["a": ["1", "<"]], becomes: "1,&lt;,"),
    Case(
      "the implicit iterator of markup", "{{#a}}{{{.}}}{{/a}}", ["a": .markup(Markup(trusted: "<i>"))], becomes: "<i>"),
  ])
  func shows(_ example: Case) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    (Escaping.html, "a<b & c", "a&lt;b &amp; c"), (.none, "a<b & c", "a<b & c"),
    (.markdown, "a_b *c* [d](e) <f>", #"a\_b \*c\* \[d\](e) \<f\>"#), (.markdown, "1\n# 2\r\n3", ##"1 \# 2  3"##),
    (.markdown, "- item", #"\- item"#), (.markdown, "---", #"\---"#), (.markdown, "-12 %", "-12 %"),
    (.markdown, "=", #"\="#), (.markdown, "| a | `b` ~c~ &amp; \\", #"\| a \| \`b\` \~c\~ \&amp; \\"#),
  ])
  func escapesForWhatIsWritten(escaping: Escaping, text: String, expected: String) throws {
    let library = try TemplateLibrary(["page.mustache": "{{a}}"])
    #expect(try library.render("page", with: ["a": .text(text)], escaping: escaping) == expected)
  }
}
