import Datasets
import Text
import Time

/// Converts records to rows. Constant parts of rows are built once.
struct RecordWriter {
  /// A table of metrics of the whole shop.
  private struct BusinessTable {
    let file: ScenarioFile
    let metrics: [BusinessMetric]
    var text: TableText
  }

  private var businessTables: [BusinessTable]
  private var services: TableText
  private var counterfactual: TableText
  /// `,name` for each service.
  private let names: [[UInt8]]
  /// `,table,service,metric,` for each metric of the shop, and for each metric of each service.
  private let businessFields: [[UInt8]]
  private let serviceFields: [[[UInt8]]]
  private let chunk: Int

  /// Creates a writer that starts with the tables' headers and outputs chunks of about `chunk` bytes per file.
  init(of scenario: Scenario, chunk: Int) {
    self.chunk = chunk
    let room = chunk + 4_096
    let files: [ScenarioFile] = [.revenueMetrics, .systemPerformance, .userActivity]
    businessTables = files.map { file in
      let metrics = BusinessMetric.allCases.filter { $0.file == file }
      var text = TableText(capacity: room)
      text.append((["timestamp"] + metrics.map(\.metric.key.column)).joined(separator: ",") + "\n")
      return BusinessTable(file: file, metrics: metrics, text: text)
    }
    services = TableText(capacity: room)
    let columns = ServiceMetric.allCases.map(\.metric.key.column)
    services.append((["timestamp", "service_name"] + columns).joined(separator: ",") + "\n")
    counterfactual = TableText(capacity: room)
    counterfactual.append("timestamp,table,service_name,metric,value\n")
    names = scenario.services.map { Array(",\(CSVField.quoted($0.name))".utf8) }
    businessFields = BusinessMetric.allCases.map { Array(",\($0.file.table),,\($0.metric.key.column),".utf8) }
    serviceFields = scenario.services.map { service in
      ServiceMetric.allCases.map { metric in
        let table = ScenarioFile.infrastructureHealth.table
        return Array(",\(table),\(CSVField.quoted(service.name)),\(metric.metric.key.column),".utf8)
      }
    }
  }

  /// Adds the rows of `record` and outputs the files that exceed the chunk size.
  mutating func write<Failure: Error>(
    _ record: Record, to output: (ScenarioFile, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let time = Array(record.time.text.utf8)
    for place in businessTables.indices {
      businessTables[place].text.append(time)
      for metric in businessTables[place].metrics {
        businessTables[place].text.append(",")
        businessTables[place].text.append(record.business[metric], places: metric.places)
      }
      businessTables[place].text.append("\n")
    }
    for (metric, fields) in zip(BusinessMetric.allCases, businessFields) {
      addCounterfactual(time, fields, record.ordinaryBusiness[metric], places: metric.places)
    }
    for place in names.indices {
      addRow(time, names[place], record.services[place])
      for metric in ServiceMetric.allCases {
        let value = record.ordinaryServices[place][metric]
        addCounterfactual(time, serviceFields[place][metric.rawValue], value, places: metric.places)
      }
      try handOn(above: chunk, to: output)
    }
    try handOn(above: chunk, to: output)
  }

  /// Outputs the rest.
  mutating func finish<Failure: Error>(
    to output: (ScenarioFile, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try handOn(above: 0, to: output)
  }

  private mutating func addRow(_ time: [UInt8], _ name: [UInt8], _ reading: ServiceReading) {
    services.append(time)
    services.append(name)
    for metric in ServiceMetric.allCases {
      services.append(",")
      services.append(reading[metric], places: metric.places)
    }
    services.append("\n")
  }

  private mutating func addCounterfactual(_ time: [UInt8], _ fields: [UInt8], _ value: Double, places: Int) {
    counterfactual.append(time)
    counterfactual.append(fields)
    counterfactual.append(value, places: places)
    counterfactual.append("\n")
  }

  private mutating func handOn<Failure: Error>(
    above limit: Int, to output: (ScenarioFile, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    for place in businessTables.indices where businessTables[place].text.bytes.count > limit {
      try output(businessTables[place].file, businessTables[place].text.bytes)
      businessTables[place].text.removeAll()
    }
    if services.bytes.count > limit {
      try output(.infrastructureHealth, services.bytes)
      services.removeAll()
    }
    if counterfactual.bytes.count > limit {
      try output(.counterfactual, counterfactual.bytes)
      counterfactual.removeAll()
    }
  }
}
