internal import Datasets
import Text
internal import Time
public import YAML

extension Configuration {
  /// The supported version of the format.
  private static let version = 1

  /// Parses the text of `debrief.yaml`; `file` is its name in messages.
  ///
  /// Unknown, duplicate, misplaced and contradictory keys are errors with line and column.
  public static func parse(_ bytes: [UInt8], file: String) throws(YAMLError) -> Configuration {
    let root = try Node.parse(bytes, file: file).mapping(allowing: [
      "version", "title", "zone", "step", "tables", "incidents", "dependencies", "objectives", "rhythm",
      "redact", "brand", "queries", "source", "bigquery", "sqlite", "period",
    ])
    let version = try root.required("version")
    guard try version.int() == Configuration.version else {
      throw version.rejected("unknown version of the configuration", wayOut: "write `version: 1`")
    }
    let tables = try tables(in: root)
    let columns = Set(tables.flatMap { $0.metrics.map(\.key.column) }).sorted()
    return Configuration(
      title: try root["title"]?.string() ?? Metric.label(of: tables[0].name),
      zone: try root["zone"].map { node throws(YAMLError) in try zone(in: node) } ?? "Etc/UTC",
      step: try root["step"].map { node throws(YAMLError) in try step(in: node) },
      tables: tables,
      incidents: try root["incidents"].map { node throws(YAMLError) in
        try IncidentSource(node, columns: columns)
      } ?? .detect,
      dependencies: try root["dependencies"].map { node throws(YAMLError) in try DependencySource(node) } ?? .none,
      objectives: try objectives(in: root["objectives"], columns: columns),
      rhythm: try root["rhythm"].map { node throws(YAMLError) in try rhythm(in: node, columns: columns) },
      redaction: try root["redact"].map { node throws(YAMLError) in try RedactionPolicy(node) },
      brand: try root["brand"].map { node throws(YAMLError) in try BrandDeclaration(node) },
      queries: try root["queries"].map { node throws(YAMLError) in try queries(in: node) } ?? [],
      database: try DatabaseDeclaration.read(in: root),
      period: try root["period"].map { node throws(YAMLError) in try PeriodDeclaration(node) })
  }

  /// Parses the text of `debrief.yaml`; `file` is its name in messages.
  public static func parse(_ text: String, file: String) throws(YAMLError) -> Configuration {
    try parse(Array(text.utf8), file: file)
  }

  /// The IANA name in `node`, checked to be a name and not a path out of the zone folder.
  static func zone(in node: Node) throws(YAMLError) -> String {
    let name = try node.string()
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (48...57).contains(byte)
            || "_+-".utf8.contains(byte)
        }
    }
    guard isName, name.utf8.count <= 64 else {
      throw node.rejected("\(excerpt(name)) is not the name of a zone", wayOut: "write one such as Europe/Berlin")
    }
    return name
  }

  private static func step(in node: Node) throws(YAMLError) -> Int {
    let text = try node.string()
    guard let seconds = Step.seconds(of: text) else {
      throw node.rejected(
        "\(excerpt(text)) is not a step of at least a minute that divides a day",
        wayOut: "write one such as 1m, 5m, 15m, 1h, 6h or 1d")
    }
    return seconds
  }

  /// A file or folder, or a list of them.
  private static func queries(in node: Node) throws(YAMLError) -> [String] {
    guard case .sequence(let items) = node.content else { return [try node.string()] }
    return try items.map { item throws(YAMLError) in try item.string() }
  }

  private static func tables(in root: Mapping) throws(YAMLError) -> [TableDeclaration] {
    let node = try root.required("tables")
    var tables: [TableDeclaration] = []
    for item in try node.list() {
      let table = try TableDeclaration(item)
      if let other = tables.first(where: { $0.name == table.name }) {
        throw item.rejected(
          "the table \(excerpt(table.name)) is already read from \(excerpt(other.file))",
          wayOut: "give each file its own name")
      }
      tables.append(table)
    }
    guard !tables.isEmpty else { throw node.rejected("no table is listed", wayOut: "add `- file: metrics.csv`") }
    return tables
  }

  private static func objectives(in node: Node?, columns: [String]) throws(YAMLError) -> [Objective] {
    guard let node else { return [] }
    return try node.mapping(allowing: columns).entries.map { entry throws(YAMLError) in
      let limits = try entry.value.mapping(allowing: ["min", "max"])
      let minimum = try limits["min"]?.double()
      let maximum = try limits["max"]?.double()
      guard minimum != nil || maximum != nil else {
        throw entry.value.rejected("no limit is given", wayOut: "write {max: …} or {min: …}")
      }
      if let minimum, let maximum, minimum > maximum {
        throw entry.value.rejected("the lower limit is above the upper one", wayOut: "swap them")
      }
      return Objective(column: entry.key, minimum: minimum, maximum: maximum)
    }
  }

  private static func rhythm(in node: Node, columns: [String]) throws(YAMLError) -> Rhythm {
    let mapping = try node.mapping(allowing: ["column", "hours", "days"])
    let column = try mapping.required("column")
    let name = try column.string()
    guard columns.contains(name) else {
      throw YAMLError(
        .notAChoice(name, nearest: Spelling.nearest(to: name, among: columns), choices: columns), at: column.place)
    }
    func factors(_ key: String, count: Int, from first: String) throws(YAMLError) -> [Double] {
      let list = try mapping.required(key)
      let factors = try list.list().map { item throws(YAMLError) in
        let factor = try item.double()
        guard factor >= 0 else { throw item.rejected("a factor is negative", wayOut: "write multiples such as 1.2") }
        return factor
      }
      guard factors.count == count else {
        throw list.rejected(
          "\(factors.count == 1 ? "1 factor is" : "\(factors.count) factors are") listed",
          wayOut: "list \(count), \(first) first")
      }
      return factors
    }
    return Rhythm(
      column: name, hours: try factors("hours", count: 24, from: "midnight"),
      days: try factors("days", count: 7, from: "Monday"))
  }
}
