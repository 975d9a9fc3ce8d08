import Testing

extension BrowserTests {
  /// Scripts only add functions: the report without scripts has the same content.
  @Suite struct ScriptlessTests {
    /// Figures, drawings and tables, and every text of the report in order.
    private struct Contents: Decodable {
      let figures: [String]
      let drawings: Int
      let cells: Int
      let texts: [String]
    }

    private static let contents = """
      ({
        figures: [...document.querySelectorAll("figure")].map(figure => figure.id),
        drawings: document.querySelectorAll("figure svg, figure img").length,
        cells: document.querySelectorAll("th, td").length,
        texts: [...document.querySelectorAll("h1, h2, h3, h4, main p, dt, dd, td, caption, figure text")]
          .map(element => element.textContent),
      })
      """

    @Test func holdsTheSameFiguresTablesAndTexts() async throws {
      for path in try #require(Stage.current).pages {
        let with: Contents = try await inspect(path) { try await $0.value(Self.contents) }
        let without: Contents = try await visit(path, in: .desktop.withoutScripts) { page in
          #expect(page.complaints.isEmpty, "\(path): \(page.complaints)")
          return try await page.value(Self.contents)
        }
        #expect(without.figures == with.figures, "\(path)")
        #expect(without.drawings == with.drawings, "\(path)")
        #expect(without.cells == with.cells, "\(path)")
        // With scripts there may be more text, never less.
        let missing = without.texts.filter { !Set(with.texts).contains($0) }
        #expect(missing.isEmpty, "\(path) loses \(missing.prefix(3)) when scripts run")
        #expect(!without.texts.isEmpty)
      }
    }

    @Test func offersNothingThatOnlyAScriptCanDo() async throws {
      for path in try #require(Stage.current).pages {
        try await visit(path, in: .desktop.withoutScripts) { page in
          let controls: [String] = try await page.value(
            "[...document.querySelectorAll('button, input, select')].filter(e => e.checkVisibility()).map(e => e.outerHTML)"
          )
          #expect(controls.isEmpty, "\(path) shows \(controls.prefix(3))")
          // Functions without scripts work.
          guard try await page.value("!!document.querySelector('figure summary')") else { return }
          let isOpen = "document.querySelector('figure details table').checkVisibility()"
          #expect(try await page.value(isOpen) == false)
          try await page.click("figure summary")
          #expect(try await page.value(isOpen) == true)
        }
      }
    }
  }
}
