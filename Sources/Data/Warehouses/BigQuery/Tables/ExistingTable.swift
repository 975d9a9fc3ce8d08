public import JSON

/// A table as BigQuery has it.
public struct ExistingTable: Hashable, Sendable {
  /// Whether Debrief made it.
  public let isOurs: Bool
  /// Number of its rows; nil where that is not said.
  public let rowCount: Int?
  /// Milliseconds since 1970 at which it was changed last; nil where that is not said.
  public let lastChange: Int?
  private let types: [String: String]
  private let names: [String]
  private let partitioning: String?

  /// The table that `body` describes; nil where it describes none.
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

  /// What would be lost if `table` took its place; more columns than it has lose nothing.
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

  /// Whether it still is as `job` left it: with as many rows, and not changed since.
  public func isStill(asLeftBy job: Job) -> Bool {
    guard let rowCount, rowCount == job.rowCount else { return false }
    // The job is over a moment after the table has changed.
    guard let lastChange, let end = job.end else { return true }
    return lastChange <= end
  }

  /// The name in SQL of a type, which answers call by an older one.
  private static func type(_ name: String) -> String {
    ["INTEGER": "INT64", "FLOAT": "FLOAT64", "BOOLEAN": "BOOL"][name] ?? name
  }
}
