import Datasets

/// The five tables of a scenario, line by line.
struct TableWriters {
  private var writers: [(file: TableFile, writer: LineWriter)]
  private let serviceNames: [[UInt8]]

  /// Tables with their header lines.
  init(_ scenario: Scenario) {
    serviceNames = scenario.services.map { Array(CSVText.field($0.name).utf8) }
    let headers: [(TableFile, String)] = [
      (.revenue, "timestamp,hourly_revenue,transaction_count,avg_order_value"),
      (.system, "timestamp,avg_response_time_ms,error_rate_percent,requests_per_second"),
      (.users, "timestamp,active_users,page_views,bounce_rate_percent,conversion_rate_percent"),
      (.infrastructure, "timestamp,service_name,cpu_percent,memory_percent,api_response_time_ms"),
      (.counterfactual, "timestamp,table,service_name,metric,value"),
    ]
    writers = headers.map { file, header in
      var writer = LineWriter()
      writer.write(header)
      writer.endLine()
      return (file, writer)
    }
  }

  /// Adds the lines of one step to every table.
  mutating func append(_ step: ScenarioStep) {
    let time = Array(step.time.text.utf8)
    append(step.actual, at: time)
    for (name, service) in zip(serviceNames, step.services) {
      writers[3].writer.write(time)
      writers[3].writer.comma()
      writers[3].writer.write(name)
      for cell in TableWriters.cells(of: service.actual) { writers[3].writer.append(cell) }
      writers[3].writer.endLine()
    }
    appendTruth(step, at: time)
  }

  /// Hands on every table that holds more than `limit` bytes.
  mutating func flush<Failure: Error>(
    above limit: Int, to write: (TableFile, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    for index in writers.indices where writers[index].writer.bytes.count > limit {
      try write(writers[index].file, writers[index].writer.bytes)
      writers[index].writer.clear()
    }
  }

  /// A number of a record: its column, its value in whole units, and its decimals; nil stays an empty cell.
  typealias Cell = (column: StaticString, units: Int?, decimals: Int)

  private static func revenueCells(of record: ShopRecord) -> [Cell] {
    [
      ("hourly_revenue", record.revenueCents, 2), ("transaction_count", record.transactions, 0),
      ("avg_order_value", record.transactions == 0 ? nil : record.orderValueCents, 2),
    ]
  }

  private static func systemCells(of record: ShopRecord) -> [Cell] {
    [
      ("avg_response_time_ms", record.responseTenths, 1), ("error_rate_percent", record.errorMillis, 3),
      ("requests_per_second", record.requestHundredths, 2),
    ]
  }

  private static func userCells(of record: ShopRecord) -> [Cell] {
    [
      ("active_users", record.activeUsers, 0), ("page_views", record.pageViews, 0),
      ("bounce_rate_percent", record.bounceHundredths, 2), ("conversion_rate_percent", record.conversionMillis, 3),
    ]
  }

  private static func cells(of record: ServiceRecord) -> [Cell] {
    [
      ("cpu_percent", record.cpuHundredths, 2), ("memory_percent", record.memoryHundredths, 2),
      ("api_response_time_ms", record.responseTenths, 1),
    ]
  }

  private mutating func append(_ record: ShopRecord, at time: [UInt8]) {
    let tables = [
      TableWriters.revenueCells(of: record), TableWriters.systemCells(of: record), TableWriters.userCells(of: record),
    ]
    for (index, cells) in tables.enumerated() {
      writers[index].writer.write(time)
      for cell in cells { writers[index].writer.append(cell) }
      writers[index].writer.endLine()
    }
  }

  private mutating func appendTruth(_ step: ScenarioStep, at time: [UInt8]) {
    let record = step.counterfactual
    for (file, cells) in [
      (TableFile.revenue, TableWriters.revenueCells(of: record)), (.system, TableWriters.systemCells(of: record)),
      (.users, TableWriters.userCells(of: record)),
    ] {
      for cell in cells { appendTruth(cell, of: file, service: [], at: time) }
    }
    for (name, service) in zip(serviceNames, step.services) {
      for cell in TableWriters.cells(of: service.counterfactual) {
        appendTruth(cell, of: .infrastructure, service: name, at: time)
      }
    }
  }

  private mutating func appendTruth(_ cell: Cell, of file: TableFile, service: [UInt8], at time: [UInt8]) {
    writers[4].writer.write(time)
    writers[4].writer.comma()
    writers[4].writer.write(file.table)
    writers[4].writer.comma()
    writers[4].writer.write(service)
    writers[4].writer.comma()
    writers[4].writer.write(cell.column.description)
    writers[4].writer.append(cell)
    writers[4].writer.endLine()
  }
}

extension LineWriter {
  /// A comma and the number of `cell`; nothing after the comma where it has none.
  fileprivate mutating func append(_ cell: TableWriters.Cell) {
    comma()
    if let units = cell.units { fixed(units, decimals: cell.decimals) }
  }
}
