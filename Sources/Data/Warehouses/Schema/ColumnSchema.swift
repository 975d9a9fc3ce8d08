public import Datasets
public import SQL

/// A column of a table.
public struct ColumnSchema: Hashable, Sendable {
  /// The data in a column.
  public enum Content: Hashable, Sendable {
    /// The time of a row, and the same in seconds since 1970.
    case time, unixSeconds
    /// The service of a row.
    case service
    /// A metric.
    case metric(Metric)
  }

  /// Its name.
  public let name: Identifier
  /// The type of its values.
  public let kind: ColumnKind
  /// The data in it.
  public let content: Content
  /// Its meaning, in an English sentence.
  public let description: String
  /// Whether it may contain NULL.
  public var isOptional: Bool { if case .metric = content { true } else { false } }

  /// Its type in the dialect of its name.
  public var type: String { name.dialect.name(of: kind) }
}
