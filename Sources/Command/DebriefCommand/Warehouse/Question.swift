import Datasets
import Time
import Warehouses

/// A statement on one table, with the numbers that it names.
struct Question: Sendable {
  /// What is asked of the table altogether.
  let query: RollUpQuery
  /// The statement.
  let sql: String
  /// Whole numbers by name.
  let parameters: [(name: String, value: Int)]

  /// The statement `sql` of `query`, for buckets of `step` seconds from `start`.
  init(_ sql: String, of query: RollUpQuery, start: Int = 0, step: Int = 1) {
    self.query = query
    self.sql = sql
    parameters = query.parameters(start: start, step: step)
  }

  /// The statement that asks for up to `limit` rows themselves, of `windows` alone where these are given.
  init(rowsOf query: RollUpQuery, in windows: [TimeWindow]?, limit: Int) {
    self.query = query
    sql = query.rows(windows: windows?.count, limit: limit)
    parameters = query.parameters(windows: windows ?? [])
  }
}
