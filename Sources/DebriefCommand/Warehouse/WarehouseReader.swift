import BigQuery
import Configuration
import Datasets
import Ingestion
import Notation

/// Rolls tables up where they lie, in BigQuery, and writes what comes of it as tables of a row a bucket.
struct WarehouseReader {
  let configuration: Configuration
  let declaration: WarehouseDeclaration
  let environment: WarehouseEnvironment
  let console: Console

  /// Writes the tables into `folder`, under the names that the configuration gives their files, as pages come: no more than a page is
  /// held at a time. Before anything is billed, it tells how much will be read, and stops where that is more than may be.
  func read(zone: Zone, into folder: borrowing Folder) async throws {
    let queries = RollUpQuery.all(of: configuration.tables)
    let (destination, connection) = try await located()
    guard let step = configuration.step else { preconditionFailure("a configuration of a warehouse has a step") }
    try await announce(queries, at: destination, over: connection)
    var start: Int?
    for query in queries {
      let page = try await first(query.beginning, parameters: [], of: query, at: destination, over: connection)
      guard let second = page.rows.first?.first?.flatMap({ Int($0) }) else {
        throw BigQueryError(.notFound("it has no rows"), at: "table \(query.table)")
      }
      start = min(start ?? second, second)
    }
    let anchor = Lattice(startingOnTheDayOf: Instant(unixSeconds: start ?? 0), in: zone, step: step).anchor
    let parameters = [(name: "start", value: anchor.unixSeconds), (name: "step", value: step)]
    for (table, query) in zip(configuration.tables, queries) {
      let file = try DraftFile(table.fetchedFile, in: folder)
      try file.append(Array(Self.header(of: table).utf8).span)
      var page: QueryPage? = try await first(
        query.buckets, parameters: parameters, of: query, at: destination, over: connection)
      while let current = page {
        try file.append(Array(Self.lines(current).utf8).span)
        let next = QueryExchange(
          after: current, of: destination, for: "table \(query.table)", patience: connection.patience)
        page = if let next { try await connection.run(next) } else { nil }
      }
    }
  }

  /// Tells how much `queries` will read, which a trial finds out; throws where one would read more than it may.
  private func announce(_ queries: [RollUpQuery], at destination: Destination, over connection: Connection) async throws
  {
    let limit = declaration.maximumBytesBilled
    var total = 0
    for query in queries {
      let place = "table \(query.table)"
      for (sql, parameters) in [(query.beginning, []), (query.buckets, [("start", 0), ("step", 60)])] {
        let trial = destination.query(sql, parameters: parameters, maximumBytes: limit, id: nil)
        let bytes = try await connection.answer(to: trial, for: place).bytesToRead ?? 0
        guard bytes <= limit else {
          throw BigQueryError(
            .tooManyBytes("it would read \(Self.size(bytes)), and may read \(Self.size(limit))"), at: place)
        }
        total += bytes
      }
    }
    console.note(
      "BigQuery will read \(Self.size(total)) for this report; each query may be billed for \(Self.size(limit))")
  }

  private static func size(_ bytes: Int) -> String {
    "\(DecimalText.text(of: Double(bytes) / 1e6, digits: 3) ?? "") MB"
  }

  private func first(
    _ sql: String, parameters: [(name: String, value: Int)], of query: RollUpQuery, at destination: Destination,
    over connection: Connection
  ) async throws -> QueryPage {
    // A repetition within minutes is answered by the same query.
    let id = "debrief-" + String((0..<24).map { _ in "abcdefghijklmnopqrstuvwxyz0123456789".randomElement() ?? "0" })
    let request = destination.query(
      sql, parameters: parameters, maximumBytes: declaration.maximumBytesBilled, id: id)
    return try await connection.run(
      QueryExchange(request, of: destination, for: "table \(query.table)", patience: connection.patience))
  }

  /// The dataset with the place where it is, and a connection to it.
  private func located() async throws -> (Destination, Connection) {
    let connection = try Connection(environment, keyFile: nil)
    let destination = Destination(
      on: connection.service, project: try ResourceName(.project, declaration.project),
      dataset: try ResourceName(.dataset, declaration.dataset),
      location: try declaration.location.map { try ResourceName(.location, $0) })
    let answer = try await connection.answer(to: destination.lookUp, for: destination.place)
    return (try destination.located(by: answer, for: destination.place), connection)
  }

  private static func header(of table: TableDeclaration) -> String {
    let names = [table.timeColumn] + [table.serviceColumn].compactMap(\.self) + table.metrics.map(\.key.column)
    return names.map(TableText.quoted).joined(separator: ",") + "\n"
  }

  private static func lines(_ page: QueryPage) -> String {
    var text = ""
    for row in page.rows {
      text += row.map { cell in
        // Numbers beyond those that measure anything are gaps here as anywhere.
        guard let cell, cell != "NaN", !cell.hasSuffix("Infinity"), !cell.hasSuffix("inf") else { return "" }
        return TableText.quoted(cell)
      }.joined(separator: ",")
      text += "\n"
    }
    return text
  }
}
