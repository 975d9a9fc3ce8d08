/// The dataset of BigQuery from which a report is made, where it is not made from files.
public struct WarehouseDeclaration: Hashable, Sendable {
  /// The project that owns the dataset, and pays.
  public let project: String
  /// The dataset.
  public let dataset: String
  /// Where it is; nil for where it says it is.
  public let location: String?
  /// Most bytes that one query may be billed for.
  public let maximumBytesBilled: Int
  /// Whether single rows are looked at beside buckets, which reads the tables once more.
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
