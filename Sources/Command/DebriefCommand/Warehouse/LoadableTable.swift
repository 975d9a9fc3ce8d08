import Datasets
import Ingestion
import SQL
import Time
import Warehouses

/// A table to load: its definition in BigQuery, and the opened table with its rows.
struct LoadableTable: Sendable {
  let resource: TableResource
  /// Index in the source's tables.
  let place: Int
  /// Indices of its metrics among those of the opened table.
  let metrics: [Int]
  /// Name of the file with its rows.
  var fileName: String { resource.name + ".csv" }

  /// The tables of `dataset`, which was rolled up from `source`, in its order.
  static func all(of dataset: Dataset, from source: FileSource) -> [LoadableTable] {
    let days = (dataset.grid.end.unixSeconds - dataset.grid.start.unixSeconds) / 86_400 + 1
    return Schema(of: dataset, in: .bigQuery).tables.map { schema in
      let metrics = source.tables[schema.place].plan.format.metrics
      return LoadableTable(
        resource: TableResource(schema, partitioned: TableResource.Partitioning(days: days)), place: schema.place,
        metrics: schema.metricColumns.compactMap { column in metrics.firstIndex { column.content == .metric($0) } })
    }
  }
}
