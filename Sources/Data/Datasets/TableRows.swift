import Time

/// Rows of a source table as read, stored by column.
public struct TableRows: Sendable {
  /// Names of the services, by number; empty for a table without services.
  public private(set) var services: [String]
  /// The time of each row, in seconds since 1970.
  public private(set) var times: [Int]
  /// Number of each row's service; empty in a table without services.
  public private(set) var serviceNumbers: [Int]
  /// The values of each metric of the table, in the configuration's order; `nan` marks a gap.
  public private(set) var values: [[Double]]

  /// No rows, for a table of `metricCount` metrics.
  public init(metricCount: Int) {
    services = []
    times = []
    serviceNumbers = []
    values = Array(repeating: [], count: metricCount)
  }

  /// Number of rows.
  public var count: Int { times.count }

  /// Adds a row; `service` is a number in `services`, or is named before the rows are used.
  public mutating func append(at time: Int, service: Int?, _ row: [Double]) {
    precondition(row.count == values.count, "a row has a value for each metric")
    times.append(time)
    if let service { serviceNumbers.append(service) }
    for place in values.indices { values[place].append(row[place]) }
  }

  /// Sets the names of the service numbers.
  public mutating func name(services names: [String]) { services = names }

  /// Adds rows from further down the same table, whose services may have other numbers, up to `limit` rows in total.
  public mutating func append(_ later: TableRows, upTo limit: Int = .max) {
    var numbers = Dictionary(services.enumerated().map { ($1, $0) }) { first, _ in first }
    let translation = later.services.map { name -> Int in
      if let number = numbers[name] { return number }
      numbers[name] = services.count
      services.append(name)
      return services.count - 1
    }
    let taken = min(later.count, max(0, limit - count))
    times += later.times.prefix(taken)
    serviceNumbers += later.serviceNumbers.prefix(taken).map { translation[$0] }
    for place in values.indices { values[place] += later.values[place].prefix(taken) }
  }

  /// The rows whose times, in seconds since 1970, `isKept` takes.
  public func filtered(_ isKept: (Int) -> Bool) -> TableRows {
    let kept = times.indices.filter { isKept(times[$0]) }
    guard kept.count < count else { return self }
    var rows = self
    rows.times = kept.map { times[$0] }
    if !serviceNumbers.isEmpty { rows.serviceNumbers = kept.map { serviceNumbers[$0] } }
    rows.values = values.map { column in kept.map { column[$0] } }
    return rows
  }

  /// The rows with services renamed and the values of each metric changed; `change` gets the index of the metric.
  public func translated(service: (String) -> String, values change: (Int, [Double]) -> [Double]) -> TableRows {
    var rows = self
    rows.services = services.map(service)
    rows.values = values.enumerated().map(change)
    return rows
  }
}
