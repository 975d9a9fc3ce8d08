import Datasets
public import Prose
public import SQL
import Text
import Time
import Warehouses

/// The queries of a report: the built-in ones that the data supports, then the user's.
public struct QueryCatalog: Sendable {
  /// The folder of the built-in queries among the templates.
  public static let folder = "queries/"
  /// Names of other sections of the page with the results.
  private static let takenNames = ["downloads", "onward"]

  private let builtIn: [Query]
  private let own: [Query]

  /// Creates a catalog of the queries among `templates`, a dictionary from path to text, in the order of their names, followed by `own`
  /// ones.
  public init(_ templates: [String: String], own: [Query] = []) throws(QueryError) {
    var queries: [Query] = []
    for (path, text) in templates.sorted(by: { $0.key < $1.key }) {
      guard path.hasPrefix(Self.folder), path.hasSuffix(".sql") else { continue }
      queries.append(try Query(text, file: path))
    }
    builtIn = queries
    self.own = own
  }

  /// Runs all queries on `database`, which was made from the findings of `words`.
  ///
  /// A built-in query that takes too long is skipped. Throws the first fault of a query, with file and line.
  ///
  /// - Parameter limits: The limits of the query in a file.
  public func answers(
    of database: ReportDatabase, in words: Vocabulary,
    within limits: (_ file: String) -> QueryLimits = { _ in .repeatable }
  ) throws(QueryError) -> [Answer] {
    let filled = builtIn.compactMap { self.filled($0, words, onsets: database.onsets) } + own.map(Asked.init)
    let names = filled.enumerated().map { index, asked in (asked.query.plainName, "query-\(index + 1)") }
    let slugs = Slug.unique(Self.takenNames.map { ($0, $0) } + names).dropFirst(Self.takenNames.count)
    guard !filled.isEmpty else { return [] }
    let open: Database
    do throws(DatabaseError) {
      open = try Database(reading: database.bytes)
    } catch {
      throw QueryError(.database(error), file: ReportDatabase.fileName, line: 1)
    }
    var answers: [Answer] = []
    for (asked, slug) in zip(filled, slugs) {
      let table: ResultTable
      do throws(DatabaseError) {
        table = try open.answer(asked.statement, within: limits(asked.query.file))
      } catch {
        // Built-in queries must work for any data, and must not prevent a report on large data.
        if error == .tookTooLong, asked.isBuiltIn { continue }
        throw QueryError(.database(error), file: asked.query.file, line: asked.line(of: error))
      }
      answers.append(
        Answer(
          slug: slug, title: asked.title, question: asked.question, statement: asked.statement,
          bigQuery: asked.bigQuery, table: table))
    }
    return answers
  }

  /// A query with all placeholders replaced.
  private struct Asked {
    let query: Query
    let title: String
    let question: String?
    let statement: String
    let bigQuery: String?
    let isBuiltIn: Bool

    init(_ query: Query) {
      self.init(
        query: query, title: query.title, question: query.question, statement: query.statement.text,
        bigQuery: query.bigQuery?.text, isBuiltIn: false)
    }

    init(query: Query, title: String, question: String?, statement: String, bigQuery: String?, isBuiltIn: Bool) {
      self.query = query
      self.title = NameText.isolated(title.asOpening)
      self.question = question.map { NameText.isolated($0.asOpening) }
      self.statement = statement
      self.bigQuery = bigQuery
      self.isBuiltIn = isBuiltIn
    }

    /// The line of `error` in the file. Replacing placeholders does not change line numbers.
    func line(of error: DatabaseError) -> Int {
      let offset: Int? =
        switch error {
        case .invalid(_, let offset): offset
        case .severalStatements(let offset): offset
        case .failed, .notADatabase, .noStatement, .notAQuestion, .notRepeatable, .tooLarge, .tooLong, .tooMuchMemory,
          .tookTooLong:
          nil
        }
      let before = statement.utf8.prefix(offset ?? 0)
      return query.statement.line + before.count { $0 == UInt8(ascii: "\n") }
    }
  }

  /// The built-in `query` for this report; nil if the data lacks a requirement.
  private func filled(_ query: Query, _ words: Vocabulary, onsets: Identifier) -> Asked? {
    var columns = Set(words.dataset.series.map { "\($0.metric.key.table).\($0.metric.key.column)" })
    for table in words.dataset.tables {
      columns.formUnion([table.timeColumn, table.serviceColumn ?? ""].map { "\(table.name).\($0)" })
    }
    guard query.needs.allSatisfy(columns.contains) else { return nil }
    let local = Places(words, in: Schema(of: words.dataset, in: .sqlite), onsets: onsets)
    let remote = Places(words, in: Schema(of: words.dataset, in: .bigQuery))
    guard let statement = local.filled(query.statement.text), let title = local.labelled(query.title) else {
      return nil
    }
    return Asked(
      query: query, title: title, question: query.question.flatMap(local.labelled), statement: statement,
      bigQuery: query.bigQuery.flatMap { remote.filled($0.text) }, isBuiltIn: true)
  }
}

extension Query {
  /// The name of the file without folder and extension, and without the number that orders the built-in queries.
  fileprivate var plainName: String {
    let name = file.lastPathComponent
    let plain = name.hasSuffix(".sql") ? String(name.dropLast(4)) : name
    return plain.drop { $0.isNumber }.first == "-" ? String(plain.drop { $0.isNumber }.dropFirst()) : plain
  }
}
