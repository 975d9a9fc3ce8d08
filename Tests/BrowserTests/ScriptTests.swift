import Testing

extension BrowserTests {
  /// Functions that scripts add, by keyboard if possible, from disk with the network disabled; and under a strict policy.
  @Suite struct ScriptTests {
    private static let service = "services/payment-api/index.html"
    private static let policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"

    private func spoken(on page: Page) async throws -> String {
      try await page.value("document.querySelector('body > [role=status]').textContent")
    }

    private func expectSpoken(_ beginning: String, on page: Page) async throws {
      let words = try await spoken(on: page)
      #expect(words.hasPrefix(beginning))
    }

    @Test(arguments: [true, false])
    func readsAndZoomsByKeyboardAlone(isFromDisk: Bool) async throws {
      let stage = try #require(Stage.current)
      let server = try StaticServer(stage.site, under: "/a/", policy: Self.policy)
      defer { server.stop() }
      try await visit(Self.service, from: isFromDisk ? nil : server.base) { page in
        try await page.wait(for: "document.querySelector('.chart')")
        var steps = 0
        while try await !page.value("document.activeElement.matches('.wide.chart')"), steps < 60 {
          try await page.press("Tab")
          steps += 1
        }
        try await page.press("ArrowRight")
        try await expectSpoken("Tue 7 May 2024, 14:00–15:00 UTC: ", on: page)
        let count: Int = try await page.value("document.querySelectorAll('.wide .live circle').length")
        #expect(count > 2, "the charts of the page share the crosshair")
        try await page.press("ArrowRight")
        try await expectSpoken("Tue 7 May 2024, 15:00–16:00 UTC: ", on: page)
        try await page.press("PageDown")
        try await expectSpoken("Wed 8 May 2024, 15:00–16:00 UTC: ", on: page)
        try await page.press("Home")
        try await expectSpoken("Wed 1 May 2024, 00:00–01:00 UTC: ", on: page)
        let zoomed = "document.querySelectorAll('.wide > .is-zoomed').length"
        for _ in 0..<3 { try await page.press("=") }
        #expect(try await page.value(zoomed, as: Int.self) > 1)
        let labels: [String] = try await page.value(
          "[...document.querySelectorAll('.wide > .is-zoomed .zoomed > .m')].map(text => text.textContent)")
        #expect(labels.contains("00:00") && labels.contains("Thu 2 May"))
        try await page.press("0")
        #expect(try await page.value(zoomed, as: Int.self) == 0)
        try await page.press("Escape")
        #expect(try await page.value("document.querySelectorAll('.live > *').length", as: Int.self) == 0)
        #expect(page.complaints.isEmpty, "\(page.complaints)")
      }
    }

    @Test func zoomsWhereTheMouseIsDraggedAndBack() async throws {
      try await visit(Self.service) { page in
        let start = try await page.point(in: ".wide.chart", across: 0.3)
        let end = Page.Point(x: start.x + 120, y: start.y)
        try await page.drag(from: start, to: end)
        #expect(try await page.value("document.querySelectorAll('.is-zoomed').length", as: Int.self) > 1)
        try await page.click("button.whole")
        #expect(try await page.value("document.querySelectorAll('.is-zoomed').length", as: Int.self) == 0)
      }
    }

    @Test func sortsByValueAndBack() async throws {
      try await visit("data/index.html") { page in
        let column = """
          [...document.querySelectorAll('#on_summary ~ .body table tr td:nth-child(4)')].slice(0, 5).map(td => td.textContent)
          """
        let button = "#on_summary ~ .body th:nth-child(4) button"
        let before: [String] = try await page.value(column)
        _ = try await page.value("document.querySelector('\(button)').focus()", as: String?.self)
        try await page.press("Enter")
        let falling: [String] = try await page.value(column)
        #expect(falling != before && falling.first?.hasSuffix("k") == true)
        let state = "document.querySelector('#on_summary ~ .body th:nth-child(4)').getAttribute('aria-sort')"
        #expect(try await page.value(state) == "descending")
        try await page.press("Enter")
        #expect(try await page.value(state) == "ascending")
        try await page.press("Enter")
        #expect(try await page.value(column) == before)
      }
    }

    @Test func filtersRowsAndPrintsAll() async throws {
      try await visit("data/index.html") { page in
        let table = "document.querySelector('#on_summary ~ .body table')"
        let shown = "\(table).querySelectorAll('tbody tr:not([hidden])').length"
        let all: Int = try await page.value(shown)
        try await page.click("#on_summary ~ .body .filter input")
        try await page.type("PAYMENT cpu")
        #expect(try await page.value(shown) == 1)
        #expect(
          try await page.value("document.querySelector('#on_summary ~ .body .count').textContent") == "1 of \(all) rows"
        )
        try await page.look(.desktop.asPrinted)
        let printed = "[...\(table).tBodies[0].rows].filter(row => row.offsetHeight > 0).length"
        #expect(try await page.value(printed) == all)
      }
    }

    @Test(arguments: ["/", "Control+k"])
    func findsAndOpensByKeyboardAlone(key: String) async throws {
      try await visit(Self.service) { page in
        try await page.press(key)
        try await page.wait(for: "document.querySelector('dialog').open && globalThis.debriefIndex")
        try await page.type("GÄTEWAY out")
        try await page.wait(for: "document.querySelectorAll('[role=option]').length > 0")
        let active: String = try await page.value(
          "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent")
        #expect(active.hasPrefix("Payment gateway outage"))
        try await page.press("Enter")
        try await page.wait(for: "location.pathname.endsWith('/incidents/payment-gateway-outage/index.html')")
      }
    }

    @Test func keepsTheThemeFromPageToPageAndPrintsLight() async throws {
      try await visit("index.html") { page in
        let paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper')"
        let light: String = try await page.value(paper)
        try await page.click(".switch button:last-child")
        #expect(try await page.value(paper) != light)
        #expect(try await page.value("document.querySelector('.switch [aria-pressed=true]').textContent") == "Dark")
        try await page.open(try #require(Stage.current).disk + "method/index.html")
        #expect(try await page.value("document.documentElement.dataset.theme") == "dark")
        try await page.look(.desktop.asPrinted)
        #expect(try await page.value(paper) == light)
        #expect(page.complaints.isEmpty, "\(page.complaints)")
      }
    }

    @Test func leavesNoControlWhereScriptsAreOff() async throws {
      try await visit(Self.service, in: .desktop.withoutScripts) { page in
        let count: Int = try await page.value("document.querySelectorAll('button, input, dialog, .tools').length")
        #expect(count == 0)
      }
    }
  }
}
