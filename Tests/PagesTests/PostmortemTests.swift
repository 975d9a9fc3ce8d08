import Testing

@Suite struct PostmortemTests {
  private let site: Site

  init() throws {
    site = try Site.shop.get()
  }

  private func text() throws -> String { try site.text("incidents/payment-outage/postmortem.md") }

  @Test func isWrittenForEachIncident() {
    #expect(
      site.files.keys.filter { $0.hasSuffix(".md") }.sorted() == [
        "incidents/flash-sale/postmortem.md", "incidents/payment-outage/postmortem.md",
      ])
  }

  @Test func fillsInWhatWasMeasuredAndAsksForTheRest() throws {
    let text = try text()
    #expect(text.hasPrefix("# Postmortem: Payment outage cost \\$"))
    for heading in ["Summary", "Impact", "Timeline", "Suspects", "Root cause", "Actions"] {
      #expect(text.contains("\n## \(heading)\n"))
    }
    #expect(text.contains("| Revenue | −\\$"))
    #expect(text.contains("All times in Etc/UTC."))
    #expect(text.contains("| 2024-05-13 14:00 | Declared start of Payment outage | declared |"))
    #expect(text.contains("| _when?_ | _Who noticed, and how?_ | _who?_ |"))
    #expect(text.contains("| Action | Owner | Due |"))
  }

  @Test func isMadeOfTablesWithAsManyCellsInEachRow() throws {
    let tables = MarkdownReader(try text()).tables
    #expect(tables.count >= 6)
    for table in tables { #expect(Set(table.map(\.count)).count == 1, "\(table.first ?? [])") }
  }

  @Test func showsFiguresThatAreThere() throws {
    let targets = MarkdownReader(try text()).targets
    #expect(targets.contains("../../figures/payment-outage-story.png"))
    for target in targets {
      let path = target.hasPrefix("../../") ? String(target.dropFirst(6)) : "incidents/payment-outage/" + target
      #expect(site.files[path] != nil || site.drawings.contains(path), "\(target)")
    }
  }

  @Test func isLinkedFromTheIncidentsPage() throws {
    let links = try site.page("incidents/payment-outage/index.html").links
    #expect(links.contains("postmortem.md") && links.contains("brief.pdf"))
  }
}
