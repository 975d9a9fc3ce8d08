import Foundation
import Testing

extension BrowserTests {
  /// The printed report.
  @Suite struct PrintingTests {
    private static let outage = "incidents/payment-gateway-outage/index.html"

    /// Number of sheets of the demo report's pages. After a change of a page's content, count again and look at every sheet.
    @Test(
      .enabled(if: Stage.given == nil, "only the demo's sheets are counted"),
      arguments: [
        ("index.html", .a4, 5), ("index.html", .letter, 5), (outage, .a4, 10), (outage, .letter, 11),
        ("print.html", .a4, 95), ("print.html", .letter, 97),
      ] as [(String, PrintedPage.Paper, Int)])
    func hasItsNumberOfSheets(path: String, paper: PrintedPage.Paper, count: Int) async throws {
      try await inspect(path) { page in
        let printed = try await page.printed(on: paper)
        #expect(printed.sheetCount == count)
        if let folder = ProcessInfo.processInfo.environment["PRINT_TO"] {
          let name = path.replacing("/", with: "-")
          try printed.pdf.write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(paper.rawValue).pdf"))
        }
      }
    }

    @Test func isLightAndWithoutNavigationWhateverTheReaderPrefers() async throws {
      for path in try #require(Stage.current).pages {
        try await inspect(path, in: .desktop.dark.asPrinted) { page in
          let ink: String = try await page.value("getComputedStyle(document.body).color")
          #expect(ink == "rgb(26, 28, 31)", "\(path)")
          let shown: [String] = try await page.value(
            """
            [...document.querySelectorAll(".masthead, .crumbs, .skip, .narrow, button:not(th button), input, [aria-live]:not(:empty)")]
              .filter(element => element.checkVisibility()).map(element => element.className || element.tagName)
            """)
          #expect(shown.isEmpty, "\(path) prints \(shown)")
        }
      }
    }

    @Test func opensWhatIsFolded() async throws {
      for path in try #require(Stage.current).pages {
        try await inspect(path, in: .desktop.asPrinted) { page in
          let folded: [String] = try await page.value(
            """
            [...document.querySelectorAll("details > .table")].filter(table => !table.checkVisibility())
              .map(table => table.getAttribute("aria-label"))
            """)
          #expect(folded.isEmpty, "\(path) keeps back \(folded.prefix(3))")
        }
      }
    }

    @Test func keepsRowsAndDrawingsWholeAndRepeatsTheHeads() async throws {
      for path in try #require(Stage.current).pages {
        try await inspect(path, in: .desktop.asPrinted) { page in
          let broken: [String] = try await page.value(
            """
            [...document.querySelectorAll("tr, .wide, .picture, h1, h2, h3, h4")]
              .filter(element => getComputedStyle(element).breakInside !== "avoid").map(element => element.outerHTML.slice(0, 80))
            """)
          #expect(broken.isEmpty, "\(path): \(broken.prefix(3))")
          let heads: [String] = try await page.value(
            "[...new Set([...document.querySelectorAll('thead')].map(head => getComputedStyle(head).display))]")
          #expect(heads.allSatisfy { $0 == "table-header-group" }, "\(path)")
        }
      }
    }

    @Test func fitsTheNarrowerPaper() async throws {
      // A4 is the narrower one: 210 mm minus two margins of 15 mm.
      var paper = View.desktop.asPrinted
      paper.width = Int(180 / 25.4 * 96)
      for path in try #require(Stage.current).pages {
        try await inspect(path, in: paper) { page in
          let wide: [String] = try await page.value(
            """
            [...document.querySelectorAll("body *")].filter(element => element.checkVisibility()
              && element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".hidden, .skip"))
              .map(element => `${element.tagName} ${element.textContent.slice(0, 40)}`)
            """)
          #expect(wide.isEmpty, "\(path): \(wide.prefix(3))")
        }
      }
    }

    @Test func saysWhereLinksLead() async throws {
      let path = try #require(Stage.current).pages.contains(Self.outage) ? Self.outage : "index.html"
      try await inspect(path, in: .desktop.asPrinted) { page in
        let words: [String] = try await page.value(
          """
          [...document.querySelectorAll("main a")].filter(link => link.checkVisibility() && !link.closest("td, th"))
            .map(link => getComputedStyle(link, "::after").content)
          """)
        #expect(!words.isEmpty)
        #expect(words.allSatisfy { $0.hasPrefix("\" (") && !$0.contains("..") }, "\(words)")
      }
    }

    @Test func theWholeReportIsOneDocument() async throws {
      let stage = try #require(Stage.current)
      let parts = stage.pages.filter { $0 != "print.html" }
      var verdicts: [String] = []
      for part in parts {
        verdicts.append(try await inspect(part) { try await $0.value("document.querySelector('h1').textContent") })
      }
      try await inspect("print.html") { page in
        let headings: [String] = try await page.value(
          "[...document.querySelectorAll('h1, .chapter h2')].map(heading => heading.textContent)")
        for (part, verdict) in zip(parts, verdicts) { #expect(headings.contains(verdict), "\(part) is in print.html") }
        let blank: [String] = try await page.value(
          "[...document.images].filter(image => !image.naturalWidth).map(image => image.src)")
        #expect(blank.isEmpty)
        let elements: Int = try await page.value("document.querySelectorAll('*').length")
        #expect(elements <= 5_000)
      }
    }
  }
}
