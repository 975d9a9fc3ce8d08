import Templating
import Testing
import Text

@Suite struct StrictnessTests {
  @Test(arguments: [
    ("one\n  a  {{  nmae }}", "page.mustache:2:6: no value named 'nmae'; did you mean 'name'?"),
    ("é {{nmae}}", "page.mustache:1:3: no value named 'nmae'; did you mean 'name'?"),
    ("{{#colour}}{{/colour}}", "page.mustache:1:1: no value named 'colour'; check the spelling"),
    ("{{^colour}}{{/colour}}", "page.mustache:1:1: no value named 'colour'; check the spelling"),
    ("{{person.nmae}}", "page.mustache:1:1: no value named 'nmae'; did you mean 'name'?"),
    ("{{#person}}{{list.name}}{{/person}}", "page.mustache:1:12: no value named 'list.name'; check the spelling"),
    ("{{#person}}{{lits}}{{/person}}", "page.mustache:1:12: no value named 'lits'; did you mean 'list'?"),
    ("{{person.title.x}}", "page.mustache:1:1: no value named 'title'; check the spelling"),
    ("{{list}}", "page.mustache:1:1: 'list' is a list and cannot be shown as text; use it as a section"),
    ("{{flag}}", "page.mustache:1:1: 'flag' is a flag and cannot be shown as text; use it as a section"),
    ("{{person}}", "page.mustache:1:1: 'person' is an object and cannot be shown as text; use it as a section"),
    ("{{absent}}", "page.mustache:1:1: 'absent' is nothing and cannot be shown as text; use it as a section"),
    ("{{{name}}}", "page.mustache:1:1: 'name' is text, not markup; show it with an escaping tag"),
    ("{{&name}}", "page.mustache:1:1: 'name' is text, not markup; show it with an escaping tag"),
    ("{{chart}}", "page.mustache:1:1: 'chart' is markup; show it with a raw tag"),
    ("{{name", "page.mustache:1:1: the tag is never closed; end it with '}}'"),
    ("{{{name}}", "page.mustache:1:1: the tag is never closed; end it with '}}}'"),
    ("{{=[ ]}}", "page.mustache:1:1: the tag is never closed; end it with '=}}'"),
    ("{{=[=}}", "page.mustache:1:1: '[' does not set delimiters; write two without '=' between '=' and '='"),
    ("{{}}", "page.mustache:1:1: '' is not a name; use only letters, digits, '-', '_' and '.', without spaces"),
    ("{{a..b}}", "page.mustache:1:1: 'a..b' is not a name; use only letters, digits, '-', '_' and '.', without spaces"),
    (
      "{{#a b}}{{/a b}}",
      "page.mustache:1:1: 'a b' is not a name; use only letters, digits, '-', '_' and '.', without spaces"
    ),
    ("1\n{{#flag}}", "page.mustache:2:1: the section 'flag' is never closed; end it with '/flag'"),
    ("{{/flag}}", "page.mustache:1:1: the section 'flag' is closed but not open; remove the tag"),
    ("{{#flag}}\n{{/name}}", "page.mustache:2:1: 'name' is closed while 'flag' is open; close 'flag' first"),
    ("{{>prat}}", "page.mustache:1:1: no partial named 'prat'; did you mean 'part'?"),
    ("{{#flag}}{{>other}}{{/flag}}", "page.mustache:1:10: no partial named 'other'; check the spelling"),
    ("\n{{>part}}", "part.mustache:1:3: no value named 'inner'; check the spelling"),
    ("{{>loop}}", "loop.mustache:1:2: partials nest deeper than 100; end the recursion"),
  ])
  func namesPlaceFaultAndWayOut(template: String, message: String) {
    let values: Value = [
      "name": "x", "list": ["1"], "flag": true, "person": ["name": "y"], "absent": nil,
      "chart": .markup(Markup(trusted: "<svg/>")),
    ]
    let error = #expect(throws: TemplateError.self) {
      let library = try TemplateLibrary([
        "page.mustache": template, "part.mustache": "  {{inner}}", "loop.mustache": "x{{>loop}}",
      ])
      _ = try library.render("page", with: values)
    }
    #expect(error?.description == message)
  }

  @Test func refusesSectionsThatNestTooDeep() {
    let template = String(repeating: "{{#a}}", count: 65) + String(repeating: "{{/a}}", count: 65)
    let error = #expect(throws: TemplateError.self) { try TemplateLibrary(["page.mustache": template]) }
    #expect(error?.fault == .sectionsTooDeep(limit: 64))
  }

  @Test func readsOnlyTemplates() throws {
    let library = try TemplateLibrary(["assets/style.css": "a{{b", "b.mustache": "", "a/b.mustache": ""])
    #expect(library.names == ["a/b", "b"])
  }
}
