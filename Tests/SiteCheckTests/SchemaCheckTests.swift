import JSON
import SiteCheck
import Testing

/// A document conforms to its schema, or the first violation is located.
@Suite struct SchemaCheckTests {
  private static let schema: JSON = [
    "type": "object", "required": ["version", "list", "time"],
    "properties": [
      "version": ["const": 1], "list": ["type": "array", "items": ["$ref": "#/$defs/item"]], "time": ["enum": ["x"]],
    ],
    "$defs": ["item": item],
  ]
  private static let item: JSON = [
    "type": "object", "required": ["a"], "properties": ["a": ["anyOf": [["type": "number"], ["type": "null"]]]],
  ]

  @Test(
    arguments: [
      (["version": 1, "list": [["a": 1], ["a": nil]], "time": "x"], nil),
      (["version": 2, "list": [], "time": "x"], "version: not the required value"),
      (["version": 1, "time": "x"], "list: missing"),
      (["version": 1, "list": [["a": 1], ["a": "x"]], "time": "x"], "list[1].a: not of type number"),
      (["version": 1, "list": [[:]], "time": "x"], "list[0].a: missing"),
      (["version": 1, "list": [], "time": "y"], "time: not one of the allowed values"),
      ([], "the document: not of type object"),
    ] as [(JSON, String?)])
  func namesTheFirstFault(document: JSON, fault: String?) {
    #expect(SchemaCheck(Self.schema).fault(in: document) == fault)
  }

  @Test func endsWithASchemaThatNeverDoes() {
    let endless: JSON = ["$ref": "#/$defs/a", "$defs": ["a": ["$ref": "#/$defs/a"]]]
    #expect(SchemaCheck(endless).fault(in: 1) != nil)
  }
}
