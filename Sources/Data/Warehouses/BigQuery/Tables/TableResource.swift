public import JSON
import SQL

/// A table as BigQuery is to have it.
public struct TableResource: Hashable, Sendable {
  /// How rows lie in parts, so that a query reads no more than the days it asks for.
  public enum Partitioning: String, Hashable, Sendable {
    case day = "DAY"
    case month = "MONTH"

    /// A load may write at most so many parts.
    ///
    /// - Source: BigQuery, “Quotas and limits”: partitions modified by a single job.
    private static let mostParts = 4_000

    /// By the day, or where `days` days would be too many parts, by the month.
    public init(days: Int) {
      self = days < Self.mostParts ? .day : .month
    }
  }

  /// A column.
  struct Column: Hashable, Sendable {
    let name: String
    let type: String
    let isRequired: Bool
    let description: String
  }

  /// Its name, checked.
  public let name: String
  /// What it holds, in a sentence.
  public let description: String
  /// Its columns.
  let columns: [Column]
  /// How rows lie in parts, by the column of times.
  public let partitioning: Partitioning
  private let timeColumn: String
  private let serviceColumn: String?

  /// The table of `schema`, whose names are BigQuery's.
  public init(_ schema: TableSchema, partitioned partitioning: Partitioning) {
    precondition(schema.name.dialect == .bigQuery, "names are checked by the rules of the database that gets them")
    name = schema.name.name
    description = schema.description
    columns = schema.columns.map {
      Column(name: $0.name.name, type: $0.type, isRequired: !$0.isOptional, description: $0.description)
    }
    timeColumn = schema.timeColumn.name.name
    serviceColumn = schema.serviceColumn?.name.name
    self.partitioning = partitioning
  }

  /// Names of its columns.
  public var columnNames: [String] { columns.map(\.name) }

  /// The columns as the service, and `bq load --schema`, want them.
  public var fields: JSON {
    .list(
      columns.map { column in
        [
          "name": .text(column.name), "type": .text(column.type),
          "mode": .text(column.isRequired ? "REQUIRED" : "NULLABLE"), "description": .text(column.description),
        ]
      })
  }

  /// The column by whose time rows lie in parts.
  public var partitionColumn: String { timeColumn }
  /// The columns by which the rows of a part are sorted; none for a table without services.
  public var clusterColumns: [String] { [serviceColumn].compactMap(\.self) }

  /// How rows lie.
  var layout: [JSON.Member] {
    let parts = JSON.Member(
      "timePartitioning", ["type": .text(partitioning.rawValue), "field": .text(partitionColumn)])
    guard !clusterColumns.isEmpty else { return [parts] }
    return [parts, JSON.Member("clustering", ["fields": .list(clusterColumns.map { .text($0) })])]
  }
}
