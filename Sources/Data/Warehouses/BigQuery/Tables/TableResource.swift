public import JSON
import SQL

/// A table to create in BigQuery.
public struct TableResource: Hashable, Sendable {
  /// The partitioning of rows, so that a query reads only the days it needs.
  public enum Partitioning: String, Hashable, Sendable {
    case day = "DAY"
    case month = "MONTH"

    /// Maximum number of partitions that a load may write.
    ///
    /// - Source: BigQuery, “Quotas and limits”: partitions modified by a single job.
    private static let mostParts = 4_000

    /// By day, or by month if `days` exceeds the maximum number of partitions.
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
  /// Its contents, in one sentence.
  public let description: String
  /// Its columns.
  let columns: [Column]
  /// The partitioning by the time column.
  public let partitioning: Partitioning
  private let timeColumn: String
  private let serviceColumn: String?

  /// The table of `schema`, whose names must be in BigQuery's dialect.
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

  /// The columns in the format of the service and of `bq load --schema`.
  public var fields: JSON {
    .list(
      columns.map { column in
        [
          "name": .text(column.name), "type": .text(column.type),
          "mode": .text(column.isRequired ? "REQUIRED" : "NULLABLE"), "description": .text(column.description),
        ]
      })
  }

  /// The column by whose time rows are partitioned.
  public var partitionColumn: String { timeColumn }
  /// The columns by which rows are clustered within a partition; none for a table without services.
  public var clusterColumns: [String] { [serviceColumn].compactMap(\.self) }

  /// The partitioning and clustering of rows.
  var layout: [JSON.Member] {
    let parts = JSON.Member(
      "timePartitioning", ["type": .text(partitioning.rawValue), "field": .text(partitionColumn)])
    guard !clusterColumns.isEmpty else { return [parts] }
    return [parts, JSON.Member("clustering", ["fields": .list(clusterColumns.map { .text($0) })])]
  }
}
