public import Datasets

/// A CSV table of calls between services: `caller,callee`.
public struct DependencyTable: Sendable {
  /// The calls.
  public let graph: CallGraph
  /// Notices about unused columns.
  public let notices: [Notice]

  /// The table in `bytes`.
  public init(_ bytes: Span<UInt8>, file: String) throws(IngestionError) {
    let table = try LabelTable(bytes, file: file, required: ["caller", "callee"])
    graph = CallGraph(
      try table.rows.map { row throws(IngestionError) in
        CallGraph.Call(
          caller: try table.required("caller", of: row), callee: try table.required("callee", of: row))
      })
    notices =
      table.ignored.isEmpty
      ? [] : [Notice(.note, .unusedColumns(table.ignored.map(Excerpt.plain), of: .calls), at: .file(file))]
  }
}
