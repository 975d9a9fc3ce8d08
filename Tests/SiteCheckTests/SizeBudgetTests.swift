import SiteCheck
import Testing

/// The budget is derived from the contents of a report.
@Suite struct SizeBudgetTests {
  /// A report with files of typical sizes, all measured on reports of the demo shop.
  private func site(services: Int, incidents: Int, figures: Int, pdf: Bool = false) -> [SiteFile] {
    func files(_ count: Int, _ bytes: Int, _ path: (Int) -> String) -> [SiteFile] {
      (0..<count).map { SiteFile(path: path($0), byteCount: bytes, sha256: "") }
    }
    return files(services, 200_000) { "services/\($0)/index.html" }
      + files(incidents, 130_000) { "incidents/\($0)/index.html" } + files(1, 100_000) { _ in "index.html" }
      + files(figures, 33_000) { "figures/\($0).png" } + files(figures, 32_000) { "figures/\($0).svg" }
      + files(figures, 15_000) { "figures/\($0).csv" } + files(pdf ? figures : 0, 22_000) { "figures/\($0).pdf" }
      + files(incidents, 30_000) { "incidents/\($0)/brief.pdf" }
      + files(1, 300_000 + 140_000 * services) { _ in "report.json" }
      + files(1, 50_000) { _ in "assets/site.css" }
  }

  @Test(
    arguments: [
      (4, 3, 60, false), (4, 3, 60, true), (12, 3, 116, false), (30, 3, 242, true), (4, 90, 499, false),
      (30, 25, 400, true), (1, 0, 5, false),
    ])
  func holdsUsualReports(services: Int, incidents: Int, figures: Int, pdf: Bool) {
    let files = site(services: services, incidents: incidents, figures: figures, pdf: pdf)
    #expect(SizeCheck(files: files, budget: SizeBudget(for: files)).findings == [])
  }

  @Test func findsWhatIsTooLargeForWhatItIs() {
    let files = site(services: 4, incidents: 3, figures: 60)
    let more = [
      SiteFile(path: "index.md", byteCount: 8_000_000, sha256: ""),
      SiteFile(path: "incidents/1/incident.zip", byteCount: 11_000_000, sha256: ""),
      SiteFile(path: "assets/more.js", byteCount: 20_000, sha256: ""),
    ]
    let findings = SizeCheck(files: files + more, budget: SizeBudget(for: files + more)).findings
    #expect(Set(findings.map(\.path)) == [".", "incidents/1/incident.zip", "assets/"])
    #expect(findings.allSatisfy { $0.fault.check == .size })
    #expect(SizeCheck(files: files + more, budget: .unlimited).findings == [])
  }

  @Test func countsNumbersNowhere() {
    let files = site(services: 4, incidents: 3, figures: 60)
    let more = ["data/a.csv", "figures/a.csv", "queries/a.csv", "data/debrief.sqlite"].map {
      SiteFile(path: $0, byteCount: 100_000_000, sha256: "")
    }
    #expect(SizeCheck(files: files + more, budget: SizeBudget(for: files + more)).findings == [])
  }

  @Test func growsWithPagesFiguresAndRows() {
    let files = site(services: 4, incidents: 3, figures: 60, pdf: true)
    let budget = SizeBudget(for: files)
    #expect(budget.total == 1_000_000 + 8 * 300_000 + 60 * 100_000 + 60 * 40_000)
    #expect(budget.elements == 5_000 + 7 * 20 && budget.firstView == 500_000 + 7 * 4_000)
    #expect(budget.assets == 60_000 && budget.attachment == 10_000_000)
  }
}
