import Configuration
import Text
import YAML

/// The text of a `debrief.yaml`: it is a valid configuration, or there is an error with a line.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(YAMLError) {
    let configuration = try Configuration.parse(bytes, file: "debrief.yaml")
    precondition(!configuration.tables.isEmpty, "a configuration without tables was accepted")
  } catch {
    precondition(error.description.hasPrefix("debrief.yaml:"), "an error does not say where: \(error)")
  }
  return 0
}
