extension Workload {
  /// The syntax of integer division.
  enum Dialect {
    case sqlite, bigQuery

    func quotient(_ value: String, _ divisor: Int) -> String {
      self == .sqlite ? "(\(value) / \(divisor))" : "DIV(\(value), \(divisor))"
    }

    func rest(_ value: String, _ divisor: Int) -> String {
      self == .sqlite ? "(\(value) % \(divisor))" : "MOD(\(value), \(divisor))"
    }
  }

  /// The columns of the table, computed from the number `n` of a row and its second `s` of the period.
  func columns(in dialect: Dialect) -> [(name: String, expression: String)] {
    let hour = dialect.quotient("s", 3_600)
    let service = dialect.rest("n", services)
    let isHarmed = "\(service) = 0 AND s >= \(Self.incident.lowerBound) AND s < \(Self.incident.upperBound)"
    let time = "\(Self.start) + s"
    let name = dialect == .sqlite ? "'service-' || \(service)" : "CONCAT('service-', CAST(\(service) AS STRING))"
    let number = dialect == .sqlite ? "REAL" : "FLOAT64"
    return [
      ("time", dialect == .sqlite ? time : "TIMESTAMP_SECONDS(\(time))"), ("service", name),
    ]
      + Metric.all.map { metric in
        let parts = [
          "\(metric.base)", "\(metric.rhythm) * (12 - ABS(12 - \(dialect.rest(hour, 24))))",
          dialect.rest("\(hour) * 37", 29), dialect.rest("n * \(metric.factor)", metric.modulus),
          "CASE WHEN \(isHarmed) THEN \(metric.harm) ELSE 0 END",
        ]
        return (metric.name, "CAST(\(parts.joined(separator: " + ")) AS \(number)) / 8")
      }
  }

  /// Creates the table inside BigQuery from two series of numbers: a single one would be too long for an array.
  var bigQueryTable: String {
    let width = 10_000
    let columns = columns(in: .bigQuery).map { "\($0.expression) AS \($0.name)" }.joined(separator: ", ")
    return """
      CREATE OR REPLACE TABLE `\(StandIn.dataset).\(Self.table)` AS SELECT \(columns)
      FROM (
        SELECT n, DIV(n * \(Self.length), \(rows)) AS s
        FROM (
          SELECT high * \(width) + low AS n
          FROM UNNEST(GENERATE_ARRAY(0, \((rows - 1) / width))) AS high
          CROSS JOIN UNNEST(GENERATE_ARRAY(0, \(width - 1))) AS low)
        WHERE n < \(rows))
      """
  }

  /// Creates the table inside SQLite.
  var sqliteTable: String {
    let columns = columns(in: .sqlite)
    return """
      CREATE TABLE \(Self.table) (time INTEGER, service TEXT, \(columns.dropFirst(2).map { "\($0.name) REAL" }.joined(separator: ", "))) STRICT;
      INSERT INTO \(Self.table)
      WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < \(rows - 1))
      SELECT \(columns.map(\.expression).joined(separator: ", "))
      FROM (SELECT n, n * \(Self.length) / \(rows) AS s FROM numbers);
      """
  }

  /// Selects the same values as `sums`.
  func sumsQuery(in dialect: Dialect) -> String {
    let time = dialect == .sqlite ? "time" : "UNIX_SECONDS(time)"
    return
      "SELECT COUNT(*), SUM(\(time) - \(Self.start)), \(Metric.all.map { "SUM(\($0.name))" }.joined(separator: ", ")) FROM \(Self.table)"
  }
}
