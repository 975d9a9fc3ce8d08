internal import Text

/// The name of a table or column in one dialect, derived from any name by a checked rule and never inserted into SQL unchecked.
public struct Identifier: Hashable, Sendable {
  /// The name itself, without quotes.
  public let name: String
  /// The dialect whose rules the name follows.
  public let dialect: Dialect

  /// Creates the closest valid identifier to `name`.
  ///
  /// SQLite accepts any quoted text; only NUL, an empty name and the reserved prefix `sqlite_` are replaced. BigQuery accepts up to 300
  /// ASCII letters, digits and underscores, not starting with a digit, and reserves a few prefixes.
  public init(_ name: String, in dialect: Dialect) {
    self.dialect = dialect
    self.name =
      switch dialect {
      case .sqlite: Self.accepted(bySQLite: name)
      case .bigQuery: Self.accepted(byBigQuery: name)
      }
  }

  /// Creates the identifier of an existing object with exactly this name; the database decides whether it is valid.
  public init(exactly name: String, in dialect: Dialect) {
    precondition(dialect == .sqlite, "any text in quotes is a name there alone")
    self.dialect = dialect
    self.name = name
  }

  /// One identifier per name, in the order of `names`. Identifiers that would be equal, ignoring case, get the suffixes `_2`, `_3`, …; none
  /// equals one of `taken`.
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

  /// The identifier in a statement: unquoted if that is safe, otherwise in the dialect's quotes.
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

  /// The longest identifier of BigQuery, in characters.
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
