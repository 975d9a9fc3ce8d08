public import JSON

/// A table that exists in BigQuery.
public struct ExistingTable: Hashable, Sendable {
  /// Whether Debrief created it.
  public let isOurs: Bool
  /// Number of its rows; nil if unknown.
  public let rowCount: Int?
  /// Time of its last change in milliseconds since 1970; nil if unknown.
  public let lastChange: Int?
  private let types: [String: String]
  private let names: [String]
  private let partitioning: String?

  /// The table in `body`; nil if `body` does not describe a table.
  public init?(_ body: JSON?) {
    guard let body, body["tableReference"] != nil else { return nil }
    isOurs = body["labels"]?[Destination.label.name] == Destination.label.value
    rowCount = body["numRows"]?.integer
    lastChange = body["lastModifiedTime"]?.integer
    let fields = (body["schema"]?["fields"]?.elements ?? []).compactMap { field in
      field["name"]?.string.map { ($0, Self.type(field["type"]?.string ?? "")) }
    }
    names = fields.map(\.0)
    types = Dictionary(fields.map { ($0.lowercased(), $1) }) { first, _ in first }
    partitioning = body["timePartitioning"].flatMap { parts in
      parts["type"]?.string.map { "\($0) of \(parts["field"]?.string ?? "loading")" }
    }
  }

  /// The columns that would be lost if `table` replaced it; additional columns in `table` are harmless.
  public func losses(to table: TableResource) -> [String] {
    let wanted = Dictionary(table.columns.map { ($0.name.lowercased(), $0.type) }) { first, _ in first }
    var losses: [String] = []
    for name in names {
      guard let type = wanted[name.lowercased()] else {
        losses.append("\(name) is missing in the data")
        continue
      }
      let own = types[name.lowercased()] ?? ""
      if own != type { losses.append("\(name) is \(own), the data has \(type)") }
    }
    let parts = "\(table.partitioning.rawValue) of \(table.partitionColumn)"
    if let partitioning, partitioning.lowercased() != parts.lowercased() {
      losses.append("its parts are by \(partitioning), not by \(parts)")
    }
    return losses
  }

  /// Whether it is unchanged since `job`: with the same number of rows, and not modified later.
  public func isStill(asLeftBy job: Job) -> Bool {
    guard let rowCount, rowCount == job.rowCount else { return false }
    // The job ends a moment after the table has changed.
    guard let lastChange, let end = job.end else { return true }
    return lastChange <= end
  }

  /// The SQL name of a type; answers use an older name.
  private static func type(_ name: String) -> String {
    ["INTEGER": "INT64", "FLOAT": "FLOAT64", "BOOLEAN": "BOOL"][name] ?? name
  }
}
