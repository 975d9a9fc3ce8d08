public import SQL

/// A query with its result from the report's database.
public struct Answer: Sendable {
  /// Last part of its permalink and file name.
  public let slug: String
  /// The title.
  public let title: String
  /// The question; nil if not given.
  public let question: String?
  /// The executed statement.
  public let statement: String
  /// The statement for BigQuery; nil if not given.
  public let bigQuery: String?
  /// The result.
  public let table: ResultTable
}
