import Testing

/// Checks the documentation catalog against the code it describes; `make docs` checks its links.
@Suite struct DocumentationTests {
  private static let catalog = "Sources/Command/DebriefCommand/Documentation.docc"
  private let house: House
  private let articles: [(name: String, text: String)]

  init() throws {
    let house = try House()
    self.house = house
    articles = try house.names(in: Self.catalog).map { ($0, try house.text("\(Self.catalog)/\($0)")) }
  }

  @Test func theFirstPageLeadsToEveryArticle() throws {
    let first = try #require(articles.first { $0.text.contains("@TechnologyRoot") })
    #expect(articles.count > 3)
    for article in articles where article.name != first.name {
      #expect(first.text.contains("- <doc:\(article.name.dropLast(3))>"), "\(first.name) does not list \(article.name)")
    }
  }

  @Test func whatItNamesIsThere() throws {
    let known = Set(
      try ["Sources", "Tests", "Templates"].flatMap { folder in
        try house.paths(in: folder).flatMap { path in
          // `Data/Ingestion/Part.swift` is also known without its layer, and as `Part`.
          [
            path, path.split(separator: "/").dropFirst().joined(separator: "/"),
            String(path.split(separator: "/").last ?? "").replacing(".swift", with: ""),
          ]
        }
      })
    let targets = Set(try house.text("Makefile").matches(of: /(?m)^([a-z-]+):/).map { String($0.1) })
    for article in articles {
      for span in article.text.matches(of: /`([^`\n]+)`/).map({ String($0.1) }) {
        if let target = span.wholeMatch(of: /make ([a-z-]+)(?: [A-Z]+=\S+)?/)?.1 {
          let isThere = targets.contains(String(target))
          #expect(isThere, "\(article.name): the Makefile has no \(target)")
        } else if span.wholeMatch(of: /[A-Z][a-z]\w+(?:\/[A-Z]\w+)*/) != nil {
          let isThere = known.contains(span)
          #expect(isThere, "\(article.name): there is no \(span)")
        }
      }
    }
  }

  @Test func itNamesNoMachine() {
    for article in articles {
      for place in House.placesOfOneMachine {
        #expect(!article.text.contains(place), "\(article.name) names a place of one machine: \(place)")
      }
    }
  }
}
