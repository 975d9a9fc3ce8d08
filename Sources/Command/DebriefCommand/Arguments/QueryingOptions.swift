import Pages

/// Options for a query.
struct QueryingOptions: Sendable {
  /// The format of the result.
  enum Format: String, CaseIterable, Sendable {
    /// Columns for people.
    case table
    case csv, json

    /// The form of the result's writer.
    var form: ResultWriter.Form {
      switch self {
      case .table: .table
      case .csv: .csv
      case .json: .json
      }
    }
  }

  /// A report, a folder with a configuration, or a database.
  let data: String
  let format: Format
  /// Key file of a service account, for tables in BigQuery; nil for none.
  let keyFile: String?
  /// Time limit in seconds.
  let timeout: Int

  init(_ arguments: ParsedArguments) throws(UsageError) {
    data = arguments.text("--data") ?? "."
    keyFile = arguments.text("--credentials")
    format = try arguments.value("--format", expected: "table, csv or json") { Format(rawValue: $0) } ?? .table
    timeout =
      try arguments.value("--timeout", expected: "whole seconds from 1 to 3600") { text in
        Int(text).flatMap { (1...3_600).contains($0) ? $0 : nil }
      } ?? 10
  }
}
