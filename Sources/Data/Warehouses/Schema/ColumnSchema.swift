public import Datasets
public import SQL

/// A column of a table.
public struct ColumnSchema: Hashable, Sendable {
  /// What it holds of a data set.
  public enum Content: Hashable, Sendable {
    /// When a row was measured, and the same as seconds since 1970.
    case time, unixSeconds
    /// The service that a row is about.
    case service
    /// A metric.
    case metric(Metric)
  }

  /// Its name.
  public let name: Identifier
  /// What its values are.
  public let kind: ColumnKind
  /// What it holds.
  public let content: Content
  /// What it means, in a sentence of English.
  public let description: String
  /// Whether a row may be without a value.
  public var isOptional: Bool { if case .metric = content { true } else { false } }

  /// Its type in the dialect of its name.
  public var type: String { name.dialect.name(of: kind) }
}
