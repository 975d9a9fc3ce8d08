public import Datasets
import Text

/// One table to read.
public struct TableDeclaration: Hashable, Sendable {
  /// File name as written.
  public let file: String
  /// Name of the time column.
  public let timeColumn: String
  /// Name of the service column; nil for a table without services.
  public let serviceColumn: String?
  /// IANA name of the zone of times without an offset; nil for the report's zone.
  public let zone: String?
  /// Whether rows that are equal in all columns all count; nil for the default.
  public let keepsDuplicates: Bool?
  /// The metrics in the other columns, at least one, in the file's order.
  public let metrics: [Metric]

  /// A table of `metrics` in `file`.
  public init(
    file: String, timeColumn: String = "timestamp", serviceColumn: String? = nil, zone: String? = nil,
    keepsDuplicates: Bool? = nil, metrics: [Metric]
  ) {
    self.file = file
    self.timeColumn = timeColumn
    self.serviceColumn = serviceColumn
    self.zone = zone
    self.keepsDuplicates = keepsDuplicates
    self.metrics = metrics
  }

  /// Table name: the file name without folders and extension.
  public var name: String { TableDeclaration.name(of: file) }

  static func name(of file: String) -> String {
    let last = file.lastPathComponent
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }
}
