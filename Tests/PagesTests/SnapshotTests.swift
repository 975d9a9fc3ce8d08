import Foundation
import Testing

/// The pages' words and markup as they were last accepted; the inside of drawings is left to the charts' own snapshots.
///
/// To accept what is written now, run with `RECORD_SNAPSHOTS=1`: the files are written, and the tests fail all the same.
@Suite struct SnapshotTests {

  @Test(arguments: [
    "index.html", "incidents/payment-outage/index.html", "services/payment/index.html", "questions/index.html",
    "method/index.html", "data/index.html",
  ])
  func writesThePage(path: String) throws {
    let page = try Site.shop.get().text(path)
    let text = page.replacing(/<figure.*?<\/figure>/.dotMatchesNewlines()) { figure in
      let id = figure.0.firstMatch(of: /aria-labelledby="([^"]*)_title"/).map { String($0.1) } ?? "?"
      return "<figure: \(id)>"
    }
    let name = path.replacing("/", with: "-")
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); run again without RECORD_SNAPSHOTS")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = (text.split(separator: "\n"), expected.split(separator: "\n"))
    let change = zip(lines.0, lines.1).first { $0 != $1 }
    #expect(text == expected, "\(name) differs: written \(change?.0 ?? "") expected \(change?.1 ?? "")")
  }
}
