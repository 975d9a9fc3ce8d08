import Foundation
import Reporting
import ShopTruth

/// `shop-report coverage|thresholds|speed [--seeds N] [--readme FILE] [--details]`: measures on the built-in shop, whose ground truth is
/// known, prints the table, and writes it to the README.
@main enum Main {
  static func main() throws {
    var arguments = Arguments()
    let readme = arguments.value(of: "--readme")
    let seeds = arguments.value(of: "--seeds").flatMap { Int($0) }
    let wantsDetails = arguments.has("--details")
    guard arguments.rest.count == 1, let subject = arguments.rest.first, seeds ?? 1 >= 1 else { usage() }
    let lines: [Line]
    switch subject {
    case "coverage":
      // The first 200 seeds are those of the target; a thousand show the effect of chance.
      lines = try [200, 1_000].filter { seeds == nil || $0 == 200 }.flatMap {
        try CoverageReport(over: 1...(seeds ?? $0)).lines
      }
    case "thresholds":
      let report = try ThresholdReport(over: 1...(seeds ?? 100))
      if wantsDetails { for detail in report.details { print(detail) } }
      lines = report.lines
    case "speed": lines = try SpeedReport(rounds: seeds ?? 7).lines
    default: usage()
    }
    let table = Line.markdown(lines)
    print(table, terminator: "")
    if let readme { try MarkedPlace(subject).fill(with: table, inFileAt: readme) }
  }

  private static func usage() -> Never {
    FileHandle.standardError.write(
      Data("usage: shop-report coverage|thresholds|speed [--seeds N] [--readme FILE] [--details]\n".utf8))
    exit(64)
  }
}
