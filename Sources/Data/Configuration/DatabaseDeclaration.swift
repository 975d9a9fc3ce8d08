/// The database that stores the tables and computes the roll-up, if they are not files.
public enum DatabaseDeclaration: Hashable, Sendable {
  /// A BigQuery dataset.
  case bigQuery(WarehouseDeclaration)
  /// An SQLite database in the file with this name, as written.
  case sqlite(file: String)
}
