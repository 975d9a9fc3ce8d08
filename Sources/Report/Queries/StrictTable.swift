import SQL

/// A table to be written: its columns, its key, and its rows in the order of the key.
struct StrictTable {
  /// A column, and what declares it behind its name. None is computed: not every program that opens the file reads such ones.
  struct Column {
    let name: Identifier
    let declaration: String

    /// A column of an own table, with a plain name.
    init(_ name: String, _ declaration: String) {
      self.init(Identifier(name, in: .sqlite), declaration)
    }

    init(_ name: Identifier, _ declaration: String) {
      self.name = name
      self.declaration = declaration
    }
  }

  /// Columns whose cells are a key of another table.
  struct Reference {
    let columns: [String]
    let table: Identifier
    let keys: [String]
  }

  let name: Identifier
  let columns: [Column]
  /// The columns that tell rows apart; with them the table is its own index.
  let key: [Identifier]
  /// Whether no two rows have the same key.
  var isKeyed = true
  /// Which other tables it points to.
  var references: [Reference] = []
  /// Rows with a cell for each column.
  let rows: [[Value]]

  /// Creates it in `database` and fills it; `index` is what the index is called that a table without a key of its own gets.
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
