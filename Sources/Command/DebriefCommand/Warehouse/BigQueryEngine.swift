import Configuration
import JSON
import SQL
import Text
import Warehouses

/// A BigQuery dataset.
final class BigQueryEngine: SQLEngine {
  let dialect = Dialect.bigQuery
  private let connection: Connection
  private let destination: Destination
  private let limit: Int
  private let console: Console
  private var rowCount = 0
  private var byteCount = 0

  /// Creates the engine for the dataset of `declaration`, and determines its location.
  init(_ declaration: WarehouseDeclaration, over connection: Connection, console: Console) async throws {
    let destination = Destination(
      on: connection.service, project: try ResourceName(.project, declaration.project),
      dataset: try ResourceName(.dataset, declaration.dataset),
      location: try declaration.location.map { try ResourceName(.location, $0) })
    let answer = try await connection.answer(to: destination.lookUp, for: destination.place)
    self.connection = connection
    self.destination = try destination.located(by: answer, for: destination.place)
    self.console = console
    limit = declaration.maximumBytesBilled
  }

  /// Dry runs determine how many bytes each query would read.
  func announce(_ questions: [Question], for purpose: String) async throws {
    var total = 0
    for question in questions {
      let place = Self.place(of: question)
      let trial = destination.query(
        question.sql, parameters: Self.named(question), maximumBytes: limit, id: nil)
      let bytes = try await connection.answer(to: trial, for: place).bytesToRead ?? 0
      guard bytes <= limit else {
        throw BigQueryError(
          .tooManyBytes("it would read \(Self.size(bytes)); the limit is \(Self.size(limit))"), at: place)
      }
      total += bytes
    }
    console.note(
      "BigQuery will read up to \(Self.size(total)) for \(purpose); each query may be billed for \(Self.size(limit))")
  }

  func ask(_ question: Question, take: ([[Value]]) throws -> Void) async throws {
    let place = Self.place(of: question)
    // With the same id, a repeated request within minutes returns the result of the same query.
    let id = "debrief-" + String((0..<24).map { _ in "abcdefghijklmnopqrstuvwxyz0123456789".randomElement() ?? "0" })
    let request = destination.query(
      question.sql, parameters: Self.named(question), maximumBytes: limit, id: id)
    var next: QueryExchange? = QueryExchange(request, of: destination, for: place, patience: connection.patience)
    while let exchange = next {
      let page = try await connection.run(exchange)
      rowCount += page.rows.count
      byteCount += page.byteCount
      try take(page.rows.map { row in row.map { Value($0) } })
      next = QueryExchange(after: page, of: destination, for: place, patience: connection.patience)
    }
  }

  func sumUp() {
    console.note("BigQuery answered with \(rowCount) \(rowCount == 1 ? "row" : "rows"), \(Self.size(byteCount))")
    (rowCount, byteCount) = (0, 0)
  }

  private static func place(of question: Question) -> String { "table \(question.query.table)" }

  /// The parameters that the statement uses.
  private static func named(_ question: Question) -> [(name: String, value: Int)] {
    question.parameters.filter { question.sql.contains("@" + $0.name) }
  }

  private static func size(_ bytes: Int) -> String {
    "\(DecimalText.text(of: Double(bytes) / 1e6, digits: 3) ?? "") MB"
  }
}
