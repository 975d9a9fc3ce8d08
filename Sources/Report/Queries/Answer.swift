public import SQL

/// A query with what the report's database answers.
public struct Answer: Sendable {
  /// Last part of its permalink and of its file.
  public let slug: String
  /// What it is called.
  public let title: String
  /// What it answers; nil where nobody said.
  public let question: String?
  /// The statement that was run.
  public let statement: String
  /// The same for BigQuery; nil where nobody wrote it.
  public let bigQuery: String?
  /// What came back.
  public let table: ResultTable
}
