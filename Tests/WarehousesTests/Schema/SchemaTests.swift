import Datasets
import SQL
import Testing
import Time
import Warehouses

@Suite struct SchemaTests {
  private func dataset(columns: [String], service: String? = nil) -> Dataset {
    Dataset(
      title: "t", zone: .utc, grid: TimeGrid(start: Instant(unixSeconds: 0), step: 60, count: 1),
      tables: [
        Table(name: "empty", file: "e.csv", timeColumn: "t", serviceColumn: nil, rows: 1, first: nil, last: nil),
        Table(
          name: "load", file: "l.csv", timeColumn: "time", serviceColumn: service, rows: 1, first: nil, last: nil),
      ],
      series: columns.map { column in
        Series(
          metric: Metric(
            key: MetricKey(table: "load", column: column), label: "Load", unit: "%", aggregate: .mean),
          service: service.map { _ in "cart" }, rollUp: RollUp(values: [1]))
      })
  }

  @Test func hasATableForEachSourceWithMetrics() throws {
    let schema = Schema(of: dataset(columns: ["cpu", "memory"], service: "host"), in: .sqlite)
    let table = try #require(schema.tables.first)
    #expect(schema.tables.count == 1)
    #expect(table.place == 1)
    #expect(table.columns.map(\.name.name) == ["time", "time_unix", "host", "cpu", "memory"])
    #expect(table.columns.map(\.type) == ["TEXT", "INTEGER", "TEXT", "REAL", "REAL"])
    #expect(table.keyColumns.map(\.name.name) == ["time", "host"])
    #expect(table.metricColumns.map(\.description) == ["Load, in %.", "Load, in %."])
  }

  @Test func hasTimestampsInBigQuery() throws {
    let table = try #require(Schema(of: dataset(columns: ["cpu"]), in: .bigQuery).tables.first)
    #expect(table.columns.map(\.type) == ["TIMESTAMP", "FLOAT64"])
    #expect(table.serviceColumn == nil)
  }

  @Test func keepsColumnsOfOneNameApart() throws {
    let table = try #require(Schema(of: dataset(columns: ["TIME", "time_unix"]), in: .sqlite).tables.first)
    #expect(table.columns.map(\.name.name) == ["time", "time_unix", "TIME_2", "time_unix_2"])
  }
}
