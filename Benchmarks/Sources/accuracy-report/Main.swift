import Accuracy
import Foundation
import Reporting

/// `accuracy-report DATA [--readme FILE] [--json FILE]`: measures on public data, prints the table, and writes it to the files.
@main enum Main {
  static func main() throws {
    var arguments = Arguments()
    let readme = arguments.value(of: "--readme")
    let json = arguments.value(of: "--json")
    guard arguments.rest.count == 1 else {
      FileHandle.standardError.write(
        Data("usage: accuracy-report DATA [--readme FILE] [--json FILE]; DATA holds rca/ and detection/\n".utf8))
      exit(64)
    }
    do {
      let report = try AccuracyReport(on: arguments.rest[0]) { FileHandle.standardError.write(Data("\($0) …\n".utf8)) }
      print(report.markdown, terminator: "")
      if let json { try report.json().write(to: URL(fileURLWithPath: json)) }
      if let readme { try MarkedPlace("accuracy").fill(with: report.markdown, inFileAt: readme) }
    } catch let error as BenchmarkError {
      FileHandle.standardError.write(Data("accuracy-report: \(error)\n".utf8))
      exit(65)
    }
  }
}
