import Testing

/// Checks rules that the manifest cannot express: imports only point down, and external modules are imported only where permitted.
@Suite struct FloorTests {
  private let house: House

  /// External modules, by the target that may import them. Targets below the command have none: they do not access the disk, the clock or
  /// the environment.
  private static let outside: [String: Set<String>] = [
    "DebriefCommand": ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"],
    "debrief": ["Glibc"],
    "EmbedTemplates": ["FoundationEssentials"],
    "EmbedTemplatesPlugin": ["Foundation", "PackagePlugin"],
  ]

  init() throws {
    house = try House()
  }

  @Test func findsTheFloors() {
    #expect(house.rows.count >= 15)
    #expect(house.rows.first?.imports.allSatisfy { $0.hasPrefix("C") } == true)
    #expect(house.rows.last?.name == "DebriefCommand")
    #expect(house.rows.last.map { $0.imports.count >= 15 } == true)
  }

  @Test func arrowsOnlyPointDown() {
    var below: Set<String> = ["Templates"]
    for row in house.rows {
      for imported in row.imports where !house.isLibrary(imported) {
        #expect(below.contains(imported), "\(row.name) imports \(imported), which is not below it")
      }
      below.insert(row.name)
    }
  }

  @Test func everyImportIsInItsRow() throws {
    for row in house.rows + [House.Row(name: "debrief", folder: "Sources/Command/debrief", imports: ["DebriefCommand"])]
    {
      let allowed = Set(row.imports).union(Self.outside[row.name, default: []])
      for file in try house.swiftFiles(in: row.folder) {
        for imported in file.imports {
          #expect(allowed.contains(imported), "\(file.path) imports \(imported), which its row does not allow")
        }
      }
    }
  }

  @Test func everyArrowIsUsed() throws {
    for row in house.rows {
      let used = Set(try house.swiftFiles(in: row.folder).flatMap(\.imports))
      for imported in row.imports {
        #expect(used.contains(imported), "\(row.name) never imports \(imported); take it out of its row")
      }
    }
  }

  @Test func everyFolderOfSourcesIsATarget() throws {
    let known = Set(house.rows.map(\.name) + ["debrief", "EmbedTemplates", "EmbedTemplatesPlugin"])
    for layer in try house.names(in: "Sources") {
      for name in try house.names(in: "Sources/\(layer)") {
        let path = "Sources/\(layer)/\(name)"
        #expect(known.contains(name) || layer == "C" && house.isLibrary(name), "\(path) is no target of the manifest")
        if let row = house.rows.first(where: { $0.name == name }) { #expect(row.folder == path) }
      }
    }
  }
}

extension House {
  /// Whether a target represents a C library.
  func isLibrary(_ name: String) -> Bool {
    name.wholeMatch(of: /C[A-Z]\w*/) != nil && !rows.contains { $0.name == name }
  }
}
