import Templating

/// A template filled with values that contain HTML markup: none of it may reach the page unescaped.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let value: Value = [
    "title": "<hostile>&\"'", "flag": true, "nothing": nil, "empty": "",
    "list": [["name": "<hostile>"], ["name": "second"]], "object": ["name": "<hostile>"],
  ]
  guard let library = try? TemplateLibrary(["page.mustache": source, "part.mustache": "<p>{{title}}</p>"]),
    let page = try? library.render("page", with: value)
  else { return 0 }
  precondition(!page.contains("<hostile") || source.contains("<hostile"), "a value became markup")
  return 0
}
