import Foundation

extension Workload {
  /// Writes the table as CSV in pieces, and returns its size.
  func writeCSV(to path: String) throws -> Int {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw GrowthError.failed(place: path, fault: "it cannot be written") }
    defer { try? file.close() }
    let names = (0..<services).map { Array("service-\($0)".utf8) }
    var bytes = Array("time,service,\(Metric.all.map(\.name).joined(separator: ","))\n".utf8)
    var size = 0
    for number in 0..<rows {
      let row = row(number)
      Self.append(row.time, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      bytes += names[row.service]
      for value in row.eighths {
        bytes.append(UInt8(ascii: ","))
        Self.append(eighths: value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
      if bytes.count >= 1 << 22 || number == rows - 1 {
        try file.write(contentsOf: bytes)
        size += bytes.count
        bytes.removeAll(keepingCapacity: true)
      }
    }
    return size
  }

  private static let fractions = ["", ".125", ".25", ".375", ".5", ".625", ".75", ".875"].map { Array($0.utf8) }

  private static func append(eighths value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    append(value.magnitude / 8, to: &bytes)
    bytes += fractions[Int(value.magnitude % 8)]
  }

  private static func append(_ number: some BinaryInteger, to bytes: inout [UInt8]) {
    let place = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[place...].reverse()
  }

  /// Writes `debrief.yaml` and `incidents.csv` for a report by `engine` into `folder`.
  func writeConfiguration(for engine: Engine, into folder: String) throws {
    let metrics = Metric.all.map { "      \($0.name): \($0.declaration)\n" }.joined()
    let source =
      switch engine {
      case .files: ""
      case .sqlite: "source: sqlite\nsqlite: {file: \(Self.table).sqlite}\n"
      case .bigquery:
        // Its quantiles are exact and take longer than everything else; BigQuery's are approximate.
        """
        source: bigquery
        bigquery: {project: \(StandIn.project), dataset: \(StandIn.dataset), maximum_bytes_billed: 100GB, single_rows: false}

        """
      }
    let configuration = """
      version: 1
      title: Growth
      zone: UTC
      step: \(step)s
      \(source)incidents: incidents.csv
      tables:
        - file: \(Self.table).csv
          time: time
          service: service
          metrics:
      \(metrics)
      """
    func instant(_ second: Int) -> String {
      Date(timeIntervalSince1970: Double(Self.start + second)).formatted(.iso8601)
    }
    let incidents = """
      id,start,end,title
      slowdown,\(instant(Self.incident.lowerBound)),\(instant(Self.incident.upperBound)),Slowdown

      """
    try configuration.write(toFile: folder + "/debrief.yaml", atomically: false, encoding: .utf8)
    try incidents.write(toFile: folder + "/incidents.csv", atomically: false, encoding: .utf8)
  }
}
