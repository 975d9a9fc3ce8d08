import Foundation
import ShopTruth

/// `shop-report coverage|thresholds|speed [--seeds N] [--readme FILE] [--details]`: measures on the built-in shop, whose truth is
/// known, prints the table, and writes it.
@main enum Main {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let readme = value(of: "--readme", in: &arguments)
    let seeds = value(of: "--seeds", in: &arguments).flatMap(Int.init)
    let wantsDetails = arguments.contains("--details")
    arguments.removeAll { $0 == "--details" }
    guard arguments.count == 1, let subject = arguments.first, seeds ?? 1 >= 1 else { usage() }
    let lines: [Line]
    switch subject {
    case "coverage":
      // The first 200 are what was aimed at; a thousand say how much of a figure is chance.
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
    if let readme {
      let document = try String(contentsOfFile: readme, encoding: .utf8)
      guard let start = document.range(of: "<!-- \(subject) -->\n"),
        let end = document.range(of: "<!-- end of \(subject) -->")
      else {
        FileHandle.standardError.write(Data("shop-report: \(readme) has no place for the table\n".utf8))
        exit(65)
      }
      let replaced = document[..<start.upperBound] + table + document[end.lowerBound...]
      try String(replaced).write(toFile: readme, atomically: true, encoding: .utf8)
    }
  }

  private static func usage() -> Never {
    FileHandle.standardError.write(
      Data("usage: shop-report coverage|thresholds|speed [--seeds N] [--readme FILE] [--details]\n".utf8))
    exit(64)
  }

  private static func value(of option: String, in arguments: inout [String]) -> String? {
    guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else { return nil }
    let value = arguments[place + 1]
    arguments.removeSubrange(place...place + 1)
    return value
  }
}
