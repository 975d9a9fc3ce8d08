import Configuration
import Testing
import YAML

/// Holds the tables of keys in the article to the parser.
@Suite struct ConfigurationGuideTests {
  /// A mapping of `debrief.yaml`.
  private struct Place {
    /// A configuration in which `*` stands for the contents of the mapping.
    let frame: String
    /// The keys that it cannot do without, with a value for each.
    let required: [String: String]

    init(_ frame: String, _ required: [String: String] = [:]) {
      self.frame = frame
      self.required = required
    }

    /// A configuration whose mapping holds the required keys except `key`, and `entry`.
    func configuration(without key: String, with entry: String?) -> String {
      let others = required.filter { $0.key != key }.map { "\($0.key): \($0.value)" }
      return frame.replacing("*", with: (others + [entry].compactMap(\.self)).joined(separator: ", "))
    }
  }

  private static let tables = "version: 1, tables: [{file: a.csv, metrics: [users]}]"

  private static let places: [String: Place] = [
    "": Place("{*}", ["version": "1", "tables": "[{file: a.csv, metrics: [users]}]"]),
    "period": Place("{\(tables), period: {*}}", ["from": "2024-05-01", "to": "2024-06-01"]),
    "tables[]": Place("{version: 1, tables: [{*}]}", ["file": "a.csv", "metrics": "[users]"]),
    "tables[].metrics.COLUMN": Place("{version: 1, tables: [{file: a.csv, metrics: {users: {*}}}]}"),
    "incidents[]": Place("{\(tables), incidents: [{*}]}", ["start": "2024-05-01", "end": "2024-05-02"]),
    "dependencies[]": Place("{\(tables), dependencies: [{*}]}", ["caller": "web", "callee": "api"]),
    "objectives.COLUMN": Place("{\(tables), objectives: {users: {*}}}"),
    "rhythm": Place(
      "{\(tables), rhythm: {*}}",
      [
        "column": "users", "hours": "\([Int](repeating: 1, count: 24))", "days": "\([Int](repeating: 1, count: 7))",
      ]),
    "brand": Place("{\(tables), brand: {*}}"),
    "brand.logo": Place("{\(tables), brand: {logo: {*}}}", ["file": "logo.svg"]),
    "brand.accent": Place("{\(tables), brand: {accent: {*}}}", ["light": "\"#7a0050\"", "dark": "\"#ff99cc\""]),
    "redact": Place("{\(tables), redact: {*}}"),
    "sqlite": Place("{\(tables), sqlite: {*}}", ["file": "metrics.sqlite"]),
    "bigquery": Place(
      "{\(tables), bigquery: {*}}", ["project": "p", "dataset": "d", "maximum_bytes_billed": "10GB"]),
  ]

  /// A row of a table of keys.
  private struct Key {
    let place: String
    let name: String
    let usual: String
    let example: String
  }

  private let keys: [Key]

  init() throws {
    keys = try Guide.article("Configuration").rows.filter { $0.subject == "Key" }.map { row in
      try #require(row.cells.count == 5, "\(row.cells)")
      let path = try #require(row.code(0).first)
      let parts = path.split(separator: ".")
      return Key(
        place: parts.dropLast().joined(separator: "."), name: String(parts[parts.count - 1]), usual: row.cells[3],
        example: try #require(row.code(4).first))
    }
  }

  private func keys(of place: String) -> [Key] { keys.filter { $0.place == place } }

  private func error(_ text: String) -> YAMLError? {
    do {
      _ = try Configuration.parse(text, file: "debrief.yaml")
      return nil
    } catch { return error }
  }

  @Test func everyKeyIsInAMappingThatIsKnown() {
    #expect(Set(keys.map(\.place)) == Set(Self.places.keys))
  }

  @Test func everyKeyOfTheParserIsInTheTable() {
    for (path, place) in Self.places {
      // The parser itself says which keys it allows where it finds another.
      guard case .unknownKey(_, _, let allowed) = error(place.configuration(without: "", with: "stranger: 1"))?.fault
      else {
        Issue.record("\(path): a stranger is accepted")
        continue
      }
      #expect(keys(of: path).map(\.name).sorted() == allowed.sorted(), "keys of \(path)")
    }
  }

  @Test func everyExampleIsAccepted() throws {
    for key in keys {
      let place = try #require(Self.places[key.place])
      #expect(key.example.hasPrefix("\(key.name): "), "\(key.example)")
      let text = place.configuration(without: key.name, with: key.example)
      #expect(error(text) == nil, "\(text)")
    }
  }

  @Test func whatIsCalledRequiredIs() throws {
    for (path, place) in Self.places {
      let required = keys(of: path).filter { $0.usual.firstMatch(of: /^required(,|$)/) != nil }.map(\.name)
      #expect(required.sorted() == place.required.keys.sorted(), "required keys of \(path)")
      for name in required {
        #expect(error(place.configuration(without: name, with: nil))?.fault == .missingKey(name), "\(path): \(name)")
      }
    }
  }
}
