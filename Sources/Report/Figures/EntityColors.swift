import Datasets
import Scenes

/// Colours of entities: each service, and each metric without a service, has the same colour throughout a report.
struct EntityColors {
  private let services: [String: Int]
  private let metrics: [MetricKey: Int]

  /// Creates the colours for `dataset`: services by name, metrics in the data set's order.
  init(of dataset: Dataset) {
    services = Dictionary(uniqueKeysWithValues: dataset.services.enumerated().map { ($1, $0) })
    var metrics: [MetricKey: Int] = [:]
    for series in dataset.series where series.isBusiness && metrics[series.metric.key] == nil {
      metrics[series.metric.key] = metrics.count
    }
    self.metrics = metrics
  }

  /// The colour of the series `key`: that of its service, otherwise that of its metric.
  subscript(key: SeriesKey) -> ColorToken {
    if let service = key.service { return self[service: service] }
    return .series(metrics[key.metric] ?? 0)
  }

  subscript(service name: String) -> ColorToken {
    .series(services[name] ?? 0)
  }
}
