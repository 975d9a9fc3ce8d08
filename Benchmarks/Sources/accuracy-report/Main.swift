import Accuracy
import Foundation

/// `accuracy-report DATA [--readme FILE] [--json FILE]`: measures on public data, prints the table, and writes it.
@main enum Main {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let readme = value(of: "--readme", in: &arguments)
    let json = value(of: "--json", in: &arguments)
    guard arguments.count == 1 else {
      FileHandle.standardError.write(
        Data("usage: accuracy-report DATA [--readme FILE] [--json FILE]; DATA holds rca/ and detection/\n".utf8))
      exit(64)
    }
    do {
      let report = try AccuracyReport(on: arguments[0]) { FileHandle.standardError.write(Data("\($0) …\n".utf8)) }
      print(report.markdown, terminator: "")
      if let json { try report.json().write(to: URL(fileURLWithPath: json)) }
      if let readme {
        let document = try String(contentsOfFile: readme, encoding: .utf8)
        guard let replaced = report.replacingTable(in: document) else {
          throw BenchmarkError.unreadable(path: readme, fault: "there is no place for the table in it")
        }
        try replaced.write(toFile: readme, atomically: true, encoding: .utf8)
      }
    } catch let error as BenchmarkError {
      FileHandle.standardError.write(Data("accuracy-report: \(error)\n".utf8))
      exit(65)
    }
  }

  private static func value(of option: String, in arguments: inout [String]) -> String? {
    guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else { return nil }
    let value = arguments[place + 1]
    arguments.removeSubrange(place...place + 1)
    return value
  }
}
