internal import YAML

extension DatabaseDeclaration {
  /// Where tables are stored.
  private enum Source: String, CaseIterable {
    case files, bigquery, sqlite
  }

  /// The database declared in `source`, with `bigquery` or `sqlite`; nil if the tables are files, whatever the other keys.
  static func read(in root: Mapping) throws(YAMLError) -> DatabaseDeclaration? {
    let warehouse = try root["bigquery"].map { node throws(YAMLError) in try WarehouseDeclaration(node) }
    let file = try root["sqlite"].map { node throws(YAMLError) in try Self.file(in: node) }
    guard let node = root["source"] else { return nil }
    let declaration: DatabaseDeclaration
    switch try node.choice(of: Source.self) {
    case .files: return nil
    case .bigquery:
      guard let warehouse else {
        throw node.rejected(
          "nothing says which dataset is meant",
          wayOut: "add `bigquery: {project: …, dataset: …, maximum_bytes_billed: 10GB}`")
      }
      declaration = .bigQuery(warehouse)
    case .sqlite:
      guard let file else {
        throw node.rejected("nothing says which database is meant", wayOut: "add `sqlite: {file: metrics.sqlite}`")
      }
      declaration = .sqlite(file: file)
    }
    guard root["step"] != nil else {
      throw node.rejected("nothing says how long a bucket is", wayOut: "add a step such as `step: 1h`")
    }
    return declaration
  }

  private static func file(in node: Node) throws(YAMLError) -> String {
    let file = try node.mapping(allowing: ["file"]).required("file")
    let name = try file.string()
    guard !name.isEmpty, !name.utf8.contains(0) else {
      throw file.rejected("\(excerpt(name)) is not a file name", wayOut: "write one such as metrics.sqlite")
    }
    return name
  }
}
