public import Datasets
import Time

extension Redactor {
  /// `rows` of table `place` of `dataset`, for external readers.
  ///
  /// - Complexity: O(n s) in the number of rows, and in series to find the metrics of the table.
  public func redacted(_ rows: TableRows, ofTable place: Int, in dataset: Dataset) -> TableRows {
    let indices = redaction.money ? Money.indices(in: dataset) : [:]
    var columns: [String] = []
    for series in dataset.series where series.metric.key.table == dataset.tables[place].name {
      if !columns.contains(series.metric.key.column) { columns.append(series.metric.key.column) }
    }
    return rows.translated(service: service) { place, values in
      indices[columns[place]]?.points(ofRows: values) ?? values
    }
  }
}
