import Foundation
import Growth
import Reporting

/// `growth-report --debrief FILE [--rows N] [--engines LIST] [--page FILE]`: measures the cost of reports with a growing number of rows,
/// series and buckets, prints the tables, and writes them to the page.
@main enum Main {
  static func main() async throws {
    var arguments = Arguments()
    let rows = arguments.value(of: "--rows").map { Int($0) } ?? 100_000_000
    let named = arguments.value(of: "--engines") ?? Engine.allCases.map(\.rawValue).joined(separator: ",")
    let page = arguments.value(of: "--page")
    let engines = named.split(separator: ",").map { Engine(rawValue: String($0)) }
    guard let debrief = arguments.value(of: "--debrief"), arguments.rest.isEmpty, let rows, rows > 0,
      !engines.isEmpty, !engines.contains(nil)
    else {
      say(
        "usage: growth-report --debrief FILE [--rows N] [--engines LIST] [--page FILE]; LIST is of "
          + Engine.allCases.map(\.rawValue).joined(separator: ","))
      exit(64)
    }
    do {
      let bench = Bench(debrief: debrief, emulator: ProcessInfo.processInfo.environment["BIGQUERY_EMULATOR_HOST"]) {
        say("\($0) …")
      }
      let report = try await GrowthReport(upTo: rows, engines: engines.compactMap(\.self), on: bench)
      print(report.markdown, report.prediction, separator: "\n", terminator: "")
      if let page {
        try MarkedPlace("growth").fill(with: report.markdown, inFileAt: page)
        try MarkedPlace("prediction").fill(with: report.prediction, inFileAt: page)
      }
    } catch {
      say("growth-report: \(error)")
      exit(1)
    }
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
