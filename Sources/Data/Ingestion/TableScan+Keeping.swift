internal import Datasets
internal import Time

extension TableScan {
  /// Rows that are kept as they are, beside what they come to.
  struct Keeping {
    private let windows: [TimeWindow]?
    private let limit: Int
    private(set) var rows: TableRows?

    /// The first `limit` rows, of `windows` alone where these are given.
    init(_ windows: [TimeWindow]?, limit: Int) {
      self.windows = windows
      self.limit = limit
    }

    mutating func keep(_ values: [Double], service: Int?, at instant: Instant) {
      var rows = self.rows ?? TableRows(metricCount: values.count)
      guard rows.count < limit, windows.map({ $0.contains { $0.contains(instant) } }) ?? true else { return }
      // Taken out while it grows, or it would be copied.
      self.rows = nil
      rows.append(at: instant.unixSeconds, service: service, values)
      self.rows = rows
    }
  }
}
