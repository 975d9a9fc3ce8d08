import Testing

/// Checks the project's structure: the location and the length of files.
@Suite struct OrderTests {
  private let house: House

  init() throws {
    house = try House()
  }

  @Test func nothingElseLiesAtTheTop() throws {
    let known: Set = [
      "Package.swift", "Makefile", "packages.txt", "README.md", "CONTRIBUTING.md", "LICENSE", "CHANGELOG.md", "Sources",
      "Tests", "Templates", "Benchmarks", "site",
    ]
    for name in try house.names(in: ".") where !name.hasPrefix(".") {
      #expect(known.contains(name), "\(name) has no place at the top of the house")
    }
  }

  @Test(arguments: ["Sources", "Tests", "Templates"])
  func noFileIsTooLong(folder: String) throws {
    for file in try house.swiftFiles(in: folder) {
      #expect(file.lineCount <= 300, "\(file.path) has \(file.lineCount) lines; split it by topic")
    }
  }

  @Test(arguments: ["Sources", "Tests", "Templates"])
  func nothingNamesOneMachine(folder: String) throws {
    for file in try house.swiftFiles(in: folder) {
      for place in House.placesOfOneMachine {
        #expect(!file.text.contains(place), "\(file.path) names a place of one machine: \(place)")
      }
    }
  }

  @Test func packagesAreThoseOfTheManifest() throws {
    let lines = try house.text("packages.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
    let listed = lines.map { line in line.split(separator: " ", maxSplits: 1).map(String.init) }
    for line in listed {
      #expect(line.count == 2, "\(line[0]) is listed without a reason")
    }
    let named = house.manifest.targets.flatMap(\.packages)
    // Header-only libraries, fonts, data and tools, which a manifest cannot list.
    let others = [
      "chromium", "fonts-inter", "fonts-liberation", "libboost-math-dev", "libfast-float-dev", "pkg-config", "pngquant",
      "tzdata",
    ]
    #expect(listed.compactMap(\.first).sorted() == (named + others).sorted())
  }

  @Test func theChangeLogKnowsTheVersion() throws {
    let source = try house.text("Sources/Command/DebriefCommand/Version.swift")
    let version = try #require(source.firstMatch(of: /current = "([0-9.]+)"/)?.1)
    #expect(try house.text("CHANGELOG.md").contains("## [\(version)]"))
  }
}
