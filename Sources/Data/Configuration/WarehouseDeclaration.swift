/// The BigQuery dataset a report is built from, if it is not built from files.
public struct WarehouseDeclaration: Hashable, Sendable {
  /// The project that owns the dataset and is billed.
  public let project: String
  /// The dataset.
  public let dataset: String
  /// Its location; nil to use the location that BigQuery reports.
  public let location: String?
  /// Maximum bytes billed per query.
  public let maximumBytesBilled: Int
  /// Whether to query individual rows in addition to buckets, which reads the tables once more.
  public let asksSingleRows: Bool

  /// A dataset.
  public init(
    project: String, dataset: String, location: String? = nil, maximumBytesBilled: Int, asksSingleRows: Bool = true
  ) {
    self.project = project
    self.dataset = dataset
    self.location = location
    self.maximumBytesBilled = maximumBytesBilled
    self.asksSingleRows = asksSingleRows
  }
}
