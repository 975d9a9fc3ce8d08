import Datasets
import SQL
import SQLite

extension StrictTable {
  /// Most columns of metrics that a table gets: SQLite takes 2,000 in all.
  static let mostMetrics = 1_900
  /// A table with services and more rows has a second index, which begins with the service. Below it a scan is as fast.
  static let scannedRows = 10_000
  /// A table with more rows has an index on its times as texts, by which tables are joined: SQLite makes none of its own on what is
  /// computed. Below it every row can be held against every other.
  static let joinedRows = 3_000

  /// The table `schema`, called `name`, with rows as they were read.
  init(_ schema: TableSchema, named name: Identifier, rows: TableRows) {
    let order = rows.times.indices.sorted { left, right in
      if rows.times[left] != rows.times[right] { return rows.times[left] < rows.times[right] }
      let (first, second) = (rows.service(of: left), rows.service(of: right))
      return first != second ? first < second : left < right
    }
    let isKeyed = !zip(order, order.dropFirst()).contains { left, right in
      rows.times[left] == rows.times[right] && rows.service(of: left) == rows.service(of: right)
    }
    let hasServices = schema.serviceColumn != nil
    self.init(
      schema, named: name, isKeyed: isKeyed,
      rows: order.map { row in
        [Value(rows.times[row])] + (hasServices ? [.text(rows.service(of: row))] : [])
          + rows.values.prefix(Self.mostMetrics).map { Value($0[row]) }
      })
  }

  /// Rows that the roll-up of the table `schema` has in `dataset`, gaps counted.
  static func rollUpCount(of schema: TableSchema, in dataset: Dataset) -> Int {
    let name = dataset.tables[schema.place].name
    return Set(dataset.series.filter { $0.metric.key.table == name }.map(\.service)).count * dataset.grid.count
  }

  /// The table `schema` with its roll-up in `dataset`: a row for each bucket and service that has a value, none where there would be
  /// more than `ReportDatabase.rollUpLimit`.
  init(_ schema: TableSchema, rollUpOf dataset: Dataset) {
    let series = dataset.series.filter { $0.metric.key.table == dataset.tables[schema.place].name }
    let services = Set(series.compactMap(\.service)).sorted()
    let groups: [String?] = services.isEmpty ? [nil] : services
    let metrics = schema.metricColumns.prefix(Self.mostMetrics).map(\.content)
    let columns = groups.map { service in
      metrics.map { content in series.first { $0.service == service && content == .metric($0.metric) }?.values }
    }
    var rows: [[Value]] = []
    let isWritten = Self.rollUpCount(of: schema, in: dataset) <= ReportDatabase.rollUpLimit
    for bucket in 0..<(isWritten ? dataset.grid.count : 0) {
      for (service, values) in zip(groups, columns) {
        let cells = values.map { Value(rounding: $0?[bucket] ?? .nan) }
        guard cells.contains(where: { $0 != .null }) else { continue }
        let time = Value(dataset.grid.instant(at: bucket).unixSeconds)
        rows.append([time] + (service.map { [.text($0)] } ?? []) + cells)
      }
    }
    self.init(schema, named: schema.name, isKeyed: true, rows: rows)
  }

  private init(_ schema: TableSchema, named name: Identifier, isKeyed: Bool, rows: [[Value]]) {
    let seconds = schema.secondsColumn
    let columns = schema.columns.filter { !$0.isOptional } + schema.metricColumns.prefix(Self.mostMetrics)
    self.init(
      name: name,
      columns: columns.map { column in
        column.content == .time
          ? Column(column.name, textOf: seconds)
          : Column(column.name, column.isOptional ? column.type : column.type + " NOT NULL")
      }, key: [seconds] + [schema.serviceColumn?.name].compactMap(\.self), isKeyed: isKeyed, rows: rows)
  }
}

extension TableSchema {
  /// The column with the time as seconds since 1970.
  var secondsColumn: Identifier {
    guard let column = columns.first(where: { $0.content == .unixSeconds }) else {
      preconditionFailure("a table of SQLite has its times as numbers too")
    }
    return column.name
  }
}

extension TableRows {
  /// Name of the service of row `row`; empty in a table without services.
  fileprivate func service(of row: Int) -> String {
    serviceNumbers.isEmpty ? "" : services[serviceNumbers[row]]
  }
}
