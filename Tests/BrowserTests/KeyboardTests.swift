import Testing

extension BrowserTests {
  /// The report without a mouse.
  @Suite struct KeyboardTests {
    /// The focused element: its name, whether it is in the window, and the width of its focus ring.
    private struct Focus: Decodable {
      let name: String
      let isSeen: Bool
      let ring: Double
    }

    private static let focus = """
      (() => {
        const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
        return {
          name: element.id || element.textContent.trim().slice(0, 40) || element.getAttribute("aria-label") || element.tagName,
          isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        };
      })()
      """

    @Test func skipsToTheContent() async throws {
      for path in try #require(Stage.current).pages {
        try await visit(path) { page in
          try await page.press("Tab")
          let first: Focus = try await page.value(Self.focus)
          #expect(first.name == "Skip to the content" && first.isSeen, "\(path) begins with \(first.name)")
          try await page.press("Enter")
          try await page.wait(for: "document.activeElement === document.querySelector('main')")
        }
      }
    }

    @Test(arguments: [View.phone.dark]) func showsWhereItIs(view: View) async throws {
      for path in try #require(Stage.current).pages {
        try await visit(path, in: view) { page in
          for step in 1...15 {
            try await page.press("Tab")
            let focus: Focus = try await page.value(Self.focus)
            if focus.name == "BODY" { break }
            #expect(
              focus.isSeen && focus.ring >= 2, "\(path), step \(step): \(focus.name) has the focus, and nobody sees it")
          }
        }
      }
    }

    @Test func hasLandmarksAndOneHeading() async throws {
      let counts = ["h1": 1, "main": 1, "body > header": 1, "body > footer": 1, "a.skip": 1]
      for path in try #require(Stage.current).pages {
        try await inspect(path) { page in
          for (selector, count) in counts.sorted(by: { $0.key < $1.key }) {
            let found: Int = try await page.value("document.querySelectorAll(\(JSText.literal(selector))).length")
            #expect(found == count, "\(path) has \(found) of \(selector)")
          }
        }
      }
    }
  }
}
