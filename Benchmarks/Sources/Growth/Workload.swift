/// A table of measurements of a given size: thirty days of `services` services with four metrics each, and one incident.
///
/// Every row is a function of its number, so the same table can be written to a file or created inside a database.
public struct Workload: Hashable, Sendable {
  /// Number of rows.
  public let rows: Int
  /// Number of services; rows cycle through them.
  public let services: Int
  /// Length of a bucket in seconds; must divide a day.
  public let step: Int

  /// First second of the period: a Monday.
  static let start = 1_704_067_200
  /// Length of the period in seconds.
  static let length = 30 * 86_400
  /// Seconds of the period in which the first service is faulty.
  static let incident = 20 * 86_400 + 14 * 3_600..<20 * 86_400 + 16 * 3_600
  /// Name of the table.
  static let table = "measurements"

  /// A table of `rows` rows.
  public init(rows: Int, services: Int, step: Int) {
    precondition(
      rows > 0 && services > 0 && 86_400 % max(1, step) == 0, "a table has rows and services, a day whole buckets")
    self.rows = rows
    self.services = services
    self.step = step
  }

  /// Number of series in a report on it.
  public var series: Int { services * Metric.all.count }
  /// Buckets of the period.
  public var buckets: Int { Workload.length / step }

  /// A row of the table.
  public struct Row: Hashable, Sendable {
    /// Unix seconds.
    public let time: Int
    /// Number of the service.
    public let service: Int
    /// The metrics, in eighths.
    public let eighths: [Int]
  }

  /// Row `number`, from 0.
  public func row(_ number: Int) -> Row {
    let second = number * Workload.length / rows
    let service = number % services
    let isHarmed = service == 0 && Workload.incident.contains(second)
    return Row(
      time: Workload.start + second, service: service,
      eighths: Metric.all.map { $0.eighths(number, second: second, isHarmed: isHarmed) })
  }

  /// Number of rows, sum of the times and sum of each metric: equal for equal tables.
  ///
  /// - Complexity: O(rows).
  func sums() -> [Double] {
    var sums = [Int](repeating: 0, count: Metric.all.count)
    var times = 0
    for number in 0..<rows {
      let row = row(number)
      times += row.time - Workload.start
      for (place, value) in row.eighths.enumerated() { sums[place] += value }
    }
    return [Double(rows), Double(times)] + sums.map { Double($0) / 8 }
  }

  /// The bytes that BigQuery counts for the columns read: eight for a time and a number; for a text, two plus its UTF-8 length.
  public var logicalBytes: Int {
    let names = (0..<services).reduce(0) { $0 + "service-\($1)".utf8.count }
    // Rows cycle through the services; the remainder is less than one cycle.
    return rows * (8 + 2 + 8 * Metric.all.count) + rows / services * names
  }
}
