import Datasets
import Time
import Warehouses

/// A statement on one table, with its numeric parameters.
struct Question: Sendable {
  /// The table's roll-up query, to which the statement belongs.
  let query: RollUpQuery
  let sql: String
  /// Integer parameters by name.
  let parameters: [(name: String, value: Int)]

  /// Creates the statement `sql` of `query`, for buckets of `step` seconds from `start`.
  init(_ sql: String, of query: RollUpQuery, start: Int = 0, step: Int = 1) {
    self.query = query
    self.sql = sql
    parameters = query.parameters(start: start, step: step)
  }

  /// Creates the statement for up to `limit` raw rows, only of `windows` if given.
  init(rowsOf query: RollUpQuery, in windows: [TimeWindow]?, limit: Int) {
    self.query = query
    sql = query.rows(windows: windows?.count, limit: limit)
    parameters = query.parameters(windows: windows ?? [])
  }
}
