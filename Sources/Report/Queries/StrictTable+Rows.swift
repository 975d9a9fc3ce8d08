import Datasets
import SQL
import Time
import Warehouses

extension StrictTable {
  /// The largest number of metric columns of a table; SQLite allows 2,000 columns in total.
  static let mostMetrics = 1_900
  /// A table with services and more rows has a second index, which starts with the service. Below this number, a scan is as fast.
  static let scannedRows = 10_000

  /// Creates the table `schema` with the name `name` and the source rows.
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

  /// Number of rows of the roll-up of the table `schema` in `dataset`, including gaps.
  static func rollUpCount(of schema: TableSchema, in dataset: Dataset) -> Int {
    let name = dataset.tables[schema.place].name
    return Set(dataset.series.filter { $0.metric.key.table == name }.map(\.service)).count * dataset.grid.count
  }

  /// Creates the table `schema` with its roll-up in `dataset`: a row for each bucket and service with a value; empty if it would exceed
  /// `ReportDatabase.rollUpLimit` rows.
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
          // Counts are exact.
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
    // Counts are whole numbers, and are stored as such if every value is whole.
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

  /// The instant as text and as a number, the first cells of every row.
  static func times(_ unixSeconds: Int) -> [Value] {
    [.text(Dialect.text(of: Instant(unixSeconds: unixSeconds))), Value(unixSeconds)]
  }
}

extension Metric {
  /// Whether the metric counts things: it is additive and has no unit.
  fileprivate var isCount: Bool { aggregate == .sum && unit.isEmpty && role != .money }
}

extension Value {
  /// Doubles represent every whole number below this one.
  private static let leastUnsure = Double(1 << 53)

  fileprivate var isWholeOrNull: Bool {
    switch self {
    case .null, .integer: true
    case .real(let number): number.magnitude < Self.leastUnsure && number.rounded() == number
    case .text, .blob: false
    }
  }

  /// A whole number as an integer.
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
