import Configuration

/// A logo as SVG: an accepted file is accepted again after rewriting, and contains no code.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let logo = try? Logo(bytes, file: "logo.svg") else { return 0 }
  let again = try? Logo(logo.bytes, file: "logo.svg")
  precondition(again == logo, "a logo that was written is read as another")
  let text = String(decoding: logo.bytes, as: UTF8.self).lowercased()
  for tag in ["<script", "<foreignobject", "<!doctype", "<?"] {
    precondition(!text.contains(tag), "a logo holds \(tag)")
  }
  return 0
}
