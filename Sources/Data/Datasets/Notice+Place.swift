extension Notice {
  /// The location of a finding.
  public enum Place: Hashable, Sendable {
    /// A data file.
    case file(String)
    /// A line of a file, from 1.
    case line(Int, file: String)
    /// A column of a file.
    case column(String, file: String)
    /// A location in the configuration: `debrief.yaml:4:5`.
    case configuration(String)
    /// An incident, by its `id`.
    case incident(id: String)
    /// An incident or a data set, by its title.
    case title(String)
    /// A series: table, column and, if it has one, service.
    case series(SeriesKey)

    /// The same location with `replace` applied to every name.
    func replacingNames(by replace: (String) -> String) -> Place {
      switch self {
      case .file(let file): .file(replace(file))
      case .line(let line, let file): .line(line, file: replace(file))
      case .column(let column, let file): .column(replace(column), file: replace(file))
      case .configuration(let place): .configuration(replace(place))
      case .incident(let id): .incident(id: replace(id))
      case .title(let title): .title(replace(title))
      case .series(let key):
        .series(
          SeriesKey(
            metric: MetricKey(table: replace(key.metric.table), column: replace(key.metric.column)),
            service: key.service.map(replace)))
      }
    }
  }
}
