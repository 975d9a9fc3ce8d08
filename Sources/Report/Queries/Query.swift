import SQL
import Text

/// A question in SQL, as in a file: a header of comments, then the statement in SQLite's dialect and optionally in BigQuery's.
///
///     -- title: Revenue while pages were slow
///     -- question: What did revenue do while response time was above 2,000 ms?
///     -- needs: revenue_metrics.hourly_revenue, system_performance.avg_response_time_ms
///     SELECT …;
///     -- dialect: BigQuery
///     SELECT …;
public struct Query: Hashable, Sendable {
  /// A statement with its position.
  public struct Statement: Hashable, Sendable {
    /// The text, without surrounding blank lines.
    public let text: String
    /// The first line in the file, from 1.
    public let line: Int
  }

  /// Name of the file, for messages.
  public let file: String
  /// The title; default: the name of the file.
  public let title: String
  /// The question; nil if not given.
  public let question: String?
  /// Required columns, as `table.column`.
  let needs: [String]
  /// The executed statement, for SQLite.
  public let statement: Statement
  /// The statement for BigQuery; nil if not given.
  public let bigQuery: Statement?

  /// Parses `text`, the content of `file`.
  public init(_ text: String, file: String) throws(QueryError) {
    var head: [String: String] = [:]
    var parts: [Dialect: [(line: Int, text: String)]] = [:]
    var dialect = Dialect.sqlite
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let (key, value) = Self.entry(line) {
        switch key {
        case "title", "question", "needs":
          if parts.isEmpty {
            head[key] = value
            continue
          }
        case "dialect":
          guard let known = Dialect.allCases.first(where: { $0.rawValue.lowercased() == value.lowercased() }) else {
            throw QueryError(.unknownDialect(value), file: file, line: index + 1)
          }
          dialect = known
          continue
        default: break
        }
      }
      if parts[dialect] == nil, line.allSatisfy(\.isWhitespace) { continue }
      parts[dialect, default: []].append((index + 1, String(line)))
    }
    self.file = file
    let name = file.lastPathComponent
    title = head["title"] ?? (name.hasSuffix(".sql") ? String(name.dropLast(4)) : name)
    question = head["question"]
    needs = (head["needs"] ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
    guard let statement = Self.statement(parts[.sqlite]) else {
      throw QueryError(.database(.noStatement), file: file, line: lines.count)
    }
    self.statement = statement
    bigQuery = Self.statement(parts[.bigQuery])
  }

  /// `-- key: value`; nil for any other line.
  private static func entry(_ line: Substring) -> (key: String, value: String)? {
    guard let match = line.firstMatch(of: /^--\s*([A-Za-z]+):\s*(.*?)\s*$/), !match.2.isEmpty else { return nil }
    return (match.1.lowercased(), String(match.2))
  }

  private static func statement(_ lines: [(line: Int, text: String)]?) -> Statement? {
    var lines = lines ?? []
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    guard let first = lines.first else { return nil }
    return Statement(text: lines.map(\.text).joined(separator: "\n"), line: first.line)
  }
}
