import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// The browser detects everything that the other tests rely on.
  @Suite struct DriverTests {
    private let folder: TemporaryFolder
    private let server: StaticServer

    private static let markup = """
      <!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
      <title>Bad</title><p style="color: red">styled</p><input>
      """

    init() throws {
      folder = try TemporaryFolder()
      server = try StaticServer(
        folder.path, policy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:")
    }

    private func write(_ text: String, to name: String) throws {
      try text.write(toFile: folder(name), atomically: false, encoding: .utf8)
    }

    private func complaints(of body: String) async throws -> [Complaint.Kind] {
      defer { server.stop() }
      try write(Self.markup.replacing("<p style=\"color: red\">styled</p>", with: body), to: "index.html")
      return try await visit("index.html", from: server.base) { page in page.complaints.map(\.kind) }
    }

    @Test func hasNothingToSayOfAGoodPage() async throws {
      #expect(try await complaints(of: "<p>good</p>") == [])
    }

    @Test func seesABreachOfThePolicy() async throws {
      #expect(try await complaints(of: "<p style=\"color: red\">styled</p>").contains(.policy))
    }

    @Test func seesWhatIsMissing() async throws {
      #expect(try await complaints(of: "<script src=\"none.js\"></script>").contains(.failedRequest))
    }

    @Test func seesWhatLiesOutside() async throws {
      #expect(try await complaints(of: "<img alt=\"\" src=\"http://example.org/a.png\">").contains(.policy))
    }

    @Test func seesAScriptThatThrows() async throws {
      try write("console.error('told'); throw new Error('thrown')", to: "bad.js")
      let kinds = try await complaints(of: "<script src=\"bad.js\"></script>")
      #expect(kinds.contains(.exception) && kinds.contains(.console))
    }

    @Test func runsNoScriptWhereScriptsAreOff() async throws {
      defer { server.stop() }
      try write("document.title = 'changed'", to: "title.js")
      try write(Self.markup.replacing("<input>", with: "<script src=\"title.js\"></script>"), to: "index.html")
      #expect(try await visit("index.html", from: server.base) { try await $0.value("document.title") } == "changed")
      let title: String = try await visit("index.html", from: server.base, in: .desktop.withoutScripts) {
        try await $0.value("document.title")
      }
      #expect(title == "Bad")
    }

    @Test func pressesKeysAndButtons() async throws {
      defer { server.stop() }
      try write(
        """
        const seen = []; window.seen = seen;
        for (const type of ["keydown", "mousedown", "mousemove", "mouseup"]) {
          addEventListener(type, event => seen.push(event.key ?? `${event.type} ${event.buttons}`));
        }
        """, to: "seen.js")
      try write(Self.markup + "<script src=\"seen.js\"></script>", to: "index.html")
      try await visit("index.html", from: server.base) { page in
        try await page.click("input")
        try await page.type("a/B")
        for key in ["ArrowLeft", "Shift+Tab", "Control+k", "Escape"] { try await page.press(key) }
        let written: String = try await page.value("document.querySelector('input').value")
        #expect(written == "a/B")
        let seen: [String] = try await page.value("seen")
        #expect(
          seen == ["mousemove 0", "mousedown 1", "mouseup 0", "a", "/", "B", "ArrowLeft", "Tab", "k", "Escape"])
        await #expect(throws: BrowserError.self) { try await page.click("button") }
      }
    }

    @Test func showsWidthsSchemesAndMedia() async throws {
      defer { server.stop() }
      try write(Self.markup, to: "index.html")
      func answers(in view: View) async throws -> [Bool] {
        try await visit("index.html", from: server.base, in: view) { page in
          try await page.value(
            "['(width: 390px)', '(prefers-color-scheme: dark)', 'print'].map(query => matchMedia(query).matches)")
        }
      }
      #expect(try await answers(in: .phone) == [true, false, false])
      #expect(try await answers(in: .desktop.dark) == [false, true, false])
      #expect(try await answers(in: .tablet.asPrinted) == [false, false, true])
    }

    @Test func countsSheets() async throws {
      defer { server.stop() }
      try write("p { break-after: page }", to: "break.css")
      try write(
        Self.markup.replacing("<input>", with: "<link rel=\"stylesheet\" href=\"break.css\"><p>two</p>three"),
        to: "index.html")
      try await visit("index.html", from: server.base) { page in
        for paper in PrintedPage.Paper.allCases {
          let printed = try await page.printed(on: paper)
          #expect(printed.pdf.starts(with: Data("%PDF".utf8)))
          #expect(printed.sheetCount == 3)
        }
      }
    }
  }
}
