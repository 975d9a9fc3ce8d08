internal import Text

/// The name of a table or column, as one dialect accepts it: made of any name by a checked rule, never spliced as it comes.
public struct Identifier: Hashable, Sendable {
  /// The name itself, without quotes.
  public let name: String
  /// Whose rules it follows.
  public let dialect: Dialect

  /// The identifier that comes closest to `name`.
  ///
  /// SQLite takes any text in quotes: only NUL, an empty name and the prefix `sqlite_`, which is its own, are replaced. BigQuery
  /// takes letters of ASCII, digits and underscores, at most 300 of them, a digit not first, and keeps a few prefixes for itself.
  public init(_ name: String, in dialect: Dialect) {
    self.dialect = dialect
    self.name =
      switch dialect {
      case .sqlite: Self.accepted(bySQLite: name)
      case .bigQuery: Self.accepted(byBigQuery: name)
      }
  }

  /// The identifier of something that is there already, by exactly this name: whether it can be one is the database's to say.
  public init(exactly name: String, in dialect: Dialect) {
    precondition(dialect == .sqlite, "any text in quotes is a name there alone")
    self.dialect = dialect
    self.name = name
  }

  /// One identifier a name, in the order of `names`. Where two would be one, which letters' case does not prevent, later ones get
  /// `_2`, `_3`, …; none is one of `taken`.
  ///
  /// - Complexity: O(n) in the total length of the names.
  public static func unique(
    _ names: [String], in dialect: Dialect, besides taken: [Identifier] = []
  ) -> [Identifier] {
    var folded = Set(taken.map { $0.name.lowercased() })
    return names.map { name in
      let base = Identifier(name, in: dialect)
      var candidate = base
      var number = 2
      while !folded.insert(candidate.name.lowercased()).inserted {
        let suffix = "_\(number)"
        candidate = Identifier(String(base.name.prefix(longest - suffix.count)) + suffix, in: dialect)
        number += 1
      }
      return candidate
    }
  }

  /// The identifier as it stands in a statement: bare where that is safe, else in the dialect's quotes.
  public var sql: String {
    if Self.isPlain(name), !ReservedWords.all.contains(name.uppercased()) { return name }
    return quoted
  }

  /// The identifier in the dialect's quotes.
  public var quoted: String {
    switch dialect {
    case .sqlite: "\"\(name.replacing(scalar: "\"", with: "\"\""))\""
    case .bigQuery: "`\(name)`"
    }
  }

  /// The most characters that BigQuery takes.
  private static let longest = 300

  private static func accepted(bySQLite name: String) -> String {
    let text = name.replacing(scalar: "\0", with: "\u{FFFD}")
    if text.isEmpty { return "unnamed" }
    return text.lowercased().hasPrefix("sqlite_") ? "_" + text : text
  }

  private static func accepted(byBigQuery name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      let isWord = isLetter(scalar) || ("0"..."9").contains(scalar)
      text.unicodeScalars.append(isWord ? scalar : "_")
    }
    if !text.utf8.contains(where: { $0 != UInt8(ascii: "_") }) { text = "unnamed" }
    let reserved = ["_table_", "_file_", "_partition", "_row_timestamp", "__root__", "_colidentifier"]
    let isReserved = reserved.contains { text.lowercased().hasPrefix($0) }
    if isReserved || text.unicodeScalars.first.map({ !isLetter($0) && $0 != "_" }) ?? true { text = "x" + text }
    return String(text.prefix(longest))
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, isLetter(first) || first == "_" else { return false }
    return name.unicodeScalars.allSatisfy { isLetter($0) || $0 == "_" || ("0"..."9").contains($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
