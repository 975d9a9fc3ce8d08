import Datasets
import SQL
import Time
import Warehouses

extension StrictTable {
  /// Most columns of metrics that a table gets: SQLite takes 2,000 in all.
  static let mostMetrics = 1_900
  /// A table with services and more rows has a second index, which begins with the service. Below it a scan is as fast.
  static let scannedRows = 10_000

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
        Self.times(rows.times[row]) + (hasServices ? [.text(rows.service(of: row))] : [])
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
        let cells = values.map { values in
          let value = values?[bucket] ?? .nan
          // A count is told to the last one.
          return value.rounded() == value ? Value(value) : Value(rounding: value)
        }
        guard cells.contains(where: { $0 != .null }) else { continue }
        rows.append(
          Self.times(dataset.grid.instant(at: bucket).unixSeconds) + (service.map { [.text($0)] } ?? []) + cells)
      }
    }
    self.init(schema, named: schema.name, isKeyed: true, rows: rows)
  }

  private init(_ schema: TableSchema, named name: Identifier, isKeyed: Bool, rows: [[Value]]) {
    let columns = schema.columns.filter { !$0.isOptional } + schema.metricColumns.prefix(Self.mostMetrics)
    // What was counted is whole, and is kept so as long as every value is.
    let whole = Set(
      columns.indices.filter { place in
        (columns[place].metric?.isCount ?? false) && rows.allSatisfy { $0[place].isWholeOrNull }
      })
    self.init(
      name: name,
      columns: columns.enumerated().map { place, column in
        let type = whole.contains(place) ? Dialect.sqlite.name(of: .integer) : column.type
        return Column(column.name, column.isOptional ? type : type + " NOT NULL")
      }, key: schema.keyColumns.map(\.name), isKeyed: isKeyed,
      rows: whole.isEmpty
        ? rows
        : rows.map { row in row.indices.map { whole.contains($0) ? row[$0].asWhole : row[$0] } })
  }

  /// The moment as text and as a number, with which every row begins.
  static func times(_ unixSeconds: Int) -> [Value] {
    [.text(Dialect.text(of: Instant(unixSeconds: unixSeconds))), Value(unixSeconds)]
  }
}

extension Metric {
  /// Whether it counts things: adds up, and has no unit.
  fileprivate var isCount: Bool { aggregate == .sum && unit.isEmpty && role != .money }
}

extension Value {
  /// Doubles hold every whole number below this one.
  private static let leastUnsure = Double(1 << 53)

  fileprivate var isWholeOrNull: Bool {
    switch self {
    case .null, .integer: true
    case .real(let number): number.magnitude < Self.leastUnsure && number.rounded() == number
    case .text, .blob: false
    }
  }

  /// A number that is whole as a whole one.
  fileprivate var asWhole: Value {
    if case .real(let number) = self { Value(Int(number)) } else { self }
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
