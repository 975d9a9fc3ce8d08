import Datasets
import Ingestion
import Text
import Time

/// A CSV table, read as a whole and in small parts: both must give the same data, or the same error.
///
/// The first byte determines the length of a part, so that cuts occur inside quotes, line ends and multi-byte characters.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let bytes = Array(input.dropFirst())
  let whole = transcript(of: bytes, cutEvery: max(1, bytes.count))
  let cut = transcript(of: bytes, cutEvery: Int(first) + 1)
  precondition(whole == cut, "the parts of a table give something else than the whole")
  _ = try? DependencyTable(bytes.span, file: "calls.csv")
  _ = try? IncidentTable(bytes.span, file: "incidents.csv", zone: .utc, columns: ["value"])
  return 0
}

/// From 1990 to 2026: longer periods slow down the fuzzer.
private let plausible = TimeWindow(
  start: Instant(unixSeconds: 631_152_000), end: Instant(unixSeconds: 1_798_761_600))

/// The result of a table, in a form that can be compared although `nan` is not equal to itself.
private func transcript(of bytes: [UInt8], cutEvery length: Int) -> String {
  let key = MetricKey(table: "table", column: "value")
  let format = TableFormat(
    file: "table.csv", name: "table", timeColumn: "time", serviceColumn: bytes.contains(0x73) ? "service" : nil,
    zone: .utc, metrics: [Metric(key: key, label: "Value", aggregate: .sum)], period: nil, plausible: plausible)
  do throws(IngestionError) {
    let plan = try TablePlan(format, reading: bytes.span)
    let lattice = Lattice(startingOnTheDayOf: try plan.sample(bytes.span).first, in: .utc, step: 3_600)
    // A text of many years slows down the fuzzer too.
    let table = try plan.rollUp(bytes.span, on: lattice, cutEvery: length)
    let dataset = try Dataset(title: "Table", zone: .utc, tables: [table])
    guard dataset.grid.count <= 20_000 else { return "long" }
    return "\(dataset.grid) \(dataset.series.map { "\($0.key) \($0.values)" }) \(dataset.notices)"
  } catch {
    return error.description
  }
}
