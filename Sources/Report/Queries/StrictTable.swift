import SQL

/// A table to be written: columns, key, and rows in the order of the key.
struct StrictTable {
  /// A column with its declaration. Generated columns are not used, because some programs cannot read them.
  struct Column {
    let name: Identifier
    let declaration: String

    /// Creates a column of one of the report's tables, with a plain name.
    init(_ name: String, _ declaration: String) {
      self.init(Identifier(name, in: .sqlite), declaration)
    }

    init(_ name: Identifier, _ declaration: String) {
      self.name = name
      self.declaration = declaration
    }
  }

  /// Columns that are a foreign key of another table.
  struct Reference {
    let columns: [String]
    let table: Identifier
    let keys: [String]
  }

  let name: Identifier
  let columns: [Column]
  /// The primary key; the table is stored in its index.
  let key: [Identifier]
  /// Whether keys are unique.
  var isKeyed = true
  /// Foreign keys.
  var references: [Reference] = []
  /// Rows with one cell per column.
  let rows: [[Value]]

  /// Creates and fills the table in `database`; `index` is the name of the index of a table without a unique key.
  func write(to database: Database, index: Identifier) throws(DatabaseError) {
    let keys = key.map(\.quoted).joined(separator: ", ")
    let definitions =
      columns.map { "\($0.name.quoted) \($0.declaration)" } + (isKeyed ? ["PRIMARY KEY (\(keys))"] : [])
      + references.map { reference in
        "FOREIGN KEY (\(Self.list(reference.columns))) REFERENCES \(reference.table.quoted) (\(Self.list(reference.keys)))"
      }
    try database.run(
      "CREATE TABLE \(name.quoted) (\(definitions.joined(separator: ", "))) STRICT\(isKeyed ? ", WITHOUT ROWID" : "")")
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    try database.run("INSERT INTO \(name.quoted) VALUES (\(places))", forEach: rows)
    if !isKeyed {
      try database.run("CREATE INDEX \(index.quoted) ON \(name.quoted) (\(keys))")
    }
  }

  private static func list(_ columns: [String]) -> String {
    columns.map { Identifier($0, in: .sqlite).quoted }.joined(separator: ", ")
  }
}
