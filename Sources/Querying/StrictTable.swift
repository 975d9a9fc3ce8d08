import SQL
import SQLite

/// A table to be written: its columns, its key, and its rows in the order of the key.
struct StrictTable {
  /// A column: what declares it behind its name, and whether SQLite computes it by itself.
  struct Column {
    let name: Identifier
    let declaration: String
    var isComputed = false

    /// A column of an own table, with a plain name.
    init(_ name: String, _ declaration: String) {
      self.init(Identifier(name, in: .sqlite), declaration)
    }

    init(_ name: Identifier, _ declaration: String) {
      self.name = name
      self.declaration = declaration
    }

    /// The moment that `seconds` holds as text, which takes no room: it is computed when it is read.
    init(_ name: Identifier, textOf seconds: Identifier) {
      self.name = name
      declaration = "TEXT GENERATED ALWAYS AS (datetime(\(seconds.quoted), 'unixepoch')) VIRTUAL"
      isComputed = true
    }
  }

  let name: Identifier
  let columns: [Column]
  /// The columns that tell rows apart; with them the table is its own index.
  let key: [Identifier]
  /// Whether no two rows have the same key.
  var isKeyed = true
  /// Rows with a cell for each column that is not computed.
  let rows: [[Value]]

  /// Creates it in `database` and fills it; `index` is what the index is called that a table without a key of its own gets.
  func write(to database: Database, index: Identifier) throws(DatabaseError) {
    let keys = key.map(\.quoted).joined(separator: ", ")
    let definitions =
      columns.map { "\($0.name.quoted) \($0.declaration)" } + (isKeyed ? ["PRIMARY KEY (\(keys))"] : [])
    try database.run(
      "CREATE TABLE \(name.quoted) (\(definitions.joined(separator: ", "))) STRICT\(isKeyed ? ", WITHOUT ROWID" : "")")
    let stored = columns.filter { !$0.isComputed }
    let places = Array(repeating: "?", count: stored.count).joined(separator: ", ")
    let names = stored.map(\.name.quoted).joined(separator: ", ")
    try database.run("INSERT INTO \(name.quoted) (\(names)) VALUES (\(places))", forEach: rows)
    if !isKeyed {
      try database.run("CREATE INDEX \(index.quoted) ON \(name.quoted) (\(keys))")
    }
  }
}
