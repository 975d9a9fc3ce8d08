/// The database that holds the tables and rolls them up, where they are no files.
public enum DatabaseDeclaration: Hashable, Sendable {
  /// A dataset of BigQuery.
  case bigQuery(WarehouseDeclaration)
  /// A database of SQLite in the file of this name, as written.
  case sqlite(file: String)
}
