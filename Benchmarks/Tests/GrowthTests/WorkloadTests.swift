import Foundation
import Testing

@testable import Growth

struct WorkloadTests {
  /// Runs `work` in a temporary folder.
  private func inFolder(_ work: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "growth-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
  }

  @Test func theFileSaysWhatTheRowsAre() throws {
    let workload = Workload(rows: 4, services: 2, step: 3_600)
    var (size, text) = (0, "")
    try inFolder { folder in
      size = try workload.writeCSV(to: folder + "/rows.csv")
      text = try String(contentsOfFile: folder + "/rows.csv", encoding: .utf8)
    }
    #expect(size == text.utf8.count)
    // Four rows in 30 days: one every 7.5 days, alternating between midnight and noon. Hour 180 adds 180 × 37 mod 29 = 19 eighths to every
    // metric, and noon adds 12 times the rhythm; requests of row 1: (800 + 480 + 19 + 7,919 mod 101) ÷ 8 = 167.5.
    #expect(
      text == """
        time,service,requests,latency_ms,errors,memory_percent
        1704067200,service-0,100,120,0,40
        1704715200,service-1,167.5,195.5,4.5,65
        1705363200,service-0,111.375,169.25,2.375,51.25
        1706011200,service-1,166.25,194.625,6.875,65.125

        """)
  }

  @Test func theIncidentHarmsTheFirstServiceAlone() {
    let workload = Workload(rows: 30 * 24 * 60, services: 3, step: 3_600)
    let inside = Workload.incident.lowerBound / 60
    let usual = Metric.all[1].eighths(inside, second: inside * 60, isHarmed: false)
    #expect(inside.isMultiple(of: 3))
    #expect(workload.row(inside).eighths[1] == usual + 1_600)
    #expect(workload.row(inside + 1).eighths[1] < 1_600)
    #expect(workload.row(inside + 120).eighths[1] < 1_600)
  }

  @Test(arguments: [(rows: 1, services: 1), (rows: 10_000, services: 7), (rows: 12_345, services: 10)])
  func sqliteMakesTheSameRows(rows: Int, services: Int) throws {
    let workload = Workload(rows: rows, services: services, step: 60)
    let last = workload.row(rows - 1)
    let metrics = Metric.all.map(\.name).joined(separator: ", ")
    try inFolder { folder in
      let file = try SQLiteFile(at: folder + "/rows.sqlite")
      try file.run(workload.sqliteTable)
      #expect(try file.numbers(workload.sumsQuery(in: .sqlite)) == workload.sums())
      #expect(
        try file.numbers("SELECT time, substr(service, 9), \(metrics) FROM measurements WHERE rowid = \(rows)")
          == [Double(last.time), Double(last.service)] + last.eighths.map { Double($0) / 8 })
    }
  }

  @Test func allBucketsOfAllServicesHaveRows() {
    let workload = Workload(rows: 10_000, services: 10, step: 3_600)
    let cells = Set(
      (0..<workload.rows).map { number in
        let row = workload.row(number)
        return [(row.time - Workload.start) / workload.step, row.service]
      })
    #expect(cells.count == workload.buckets * workload.services)
  }

  @Test func countsBytesAsBigQueryDoes() {
    // Two rows: a time and four numbers of 8 bytes, a text of 2 bytes and the nine of `service-0`.
    #expect(Workload(rows: 2, services: 1, step: 60).logicalBytes == 2 * (5 * 8 + 2 + 9))
    #expect(Workload(rows: 11, services: 11, step: 60).logicalBytes == 11 * (5 * 8 + 2 + 9) + 1)
  }
}
