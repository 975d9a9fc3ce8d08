import JSON
import Testing

@Suite struct CompactJSONTests {
  @Test func writesNoSpaceOutsideStrings() {
    let value: JSON = ["a b": [1, .number(2.5), nil, true], "c": [], "d": [:], "e": "</script>"]
    #expect(value.compactText == #"{"a b":[1,2.5,null,true],"c":[],"d":{},"e":"\u003c/script>"}"#)
  }
}
