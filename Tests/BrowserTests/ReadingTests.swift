import Testing

extension BrowserTests {
  /// On every device, no text is clipped, too small, too faint, or covered.
  @Suite struct ReadingTests {
    /// Runs `body` on each page of the report.
    private func onEachPage(in view: View = .desktop, _ body: (String, Page) async throws -> Void) async throws {
      for path in try #require(Stage.current).pages {
        try await inspect(path, in: view) { page in try await body(path, page) }
      }
    }

    @Test func nothingIsWiderThanTheScreen() async throws {
      try await onEachPage { path, page in
        for view in [View.phone, .tablet, .desktop] {
          try await page.look(view)
          let width: Double = try await page.value("document.documentElement.scrollWidth")
          #expect(width <= Double(view.width), "\(path) is \(width) px wide on \(view.width)")
        }
      }
    }

    @Test func noTextIsSmallerThanElevenPixels() async throws {
      try await onEachPage { path, page in
        for view in [View.phone, .tablet, .desktop] {
          try await page.look(view)
          let small: [String] = try await page.value(Reading.smallTexts)
          #expect(small.isEmpty, "\(path) at \(view.width): \(small.prefix(3))")
        }
      }
    }

    @Test func noTwoLabelsOfADrawingOverlap() async throws {
      try await onEachPage { path, page in
        for view in [View.phone, .tablet, .desktop] {
          try await page.look(view)
          let overlaps: [String] = try await page.value(Reading.overlaps)
          #expect(overlaps.isEmpty, "\(path) at \(view.width): \(overlaps.prefix(3))")
        }
      }
    }

    @Test func noLabelLeavesItsDrawing() async throws {
      try await onEachPage { path, page in
        for view in [View.phone, .tablet, .desktop] {
          try await page.look(view)
          let clipped: [String] = try await page.value(Reading.clippedLabels)
          #expect(clipped.isEmpty, "\(path) at \(view.width): \(clipped.prefix(3))")
        }
      }
    }

    @Test(arguments: View.Scheme.allCases) func textStandsOutFromItsPaper(scheme: View.Scheme) async throws {
      try await onEachPage(in: scheme == .dark ? .desktop.dark : .desktop) { path, page in
        let faint: [String] = try await page.value(Reading.faintTexts)
        #expect(faint.isEmpty, "\(path): \(faint.prefix(3))")
      }
    }

    @Test func darkPaperIsDarkAndItsPicturesToo() async throws {
      try await onEachPage(in: .desktop.dark) { path, page in
        let isLight: Bool = try await page.value("document.documentElement.dataset.theme === 'light'")
        let brightness: Double = try await page.value(Reading.brightnessOfThePaper)
        #expect(isLight ? brightness > 200 : brightness < 60, "\(path): \(brightness)")
        // A picture has its own white paper, which must be turned dark.
        let pictures: Int = try await page.value(
          "[...document.images].filter(picture => getComputedStyle(picture).filter === 'none').length")
        #expect(isLight || pictures == 0, "\(path) shows white pictures on dark paper")
      }
    }
  }
}
