import CSQLite
import DebriefCommand
import Foundation
import SQL
import TestSupport
import Testing

/// A report of tables in an SQLite database.
@Suite struct SQLiteSourceTests {
  private let folder: TemporaryFolder
  private static let start = 1_714_514_400

  init() throws {
    folder = try TemporaryFolder()
    let database = try Database()
    try database.run("CREATE TABLE orders (at TEXT, shop TEXT, amount REAL, \"wait, ms\" REAL)")
    var lines = ["at,shop,amount,\"wait, ms\""]
    var rows: [[Value]] = []
    for minute in 0..<14 * 24 * 12 {
      let second = Self.start + minute * 300
      let (hour, day) = (minute / 12 % 24, minute / 288)
      let isDown = (day, hour) == (8, 10)
      for (number, shop) in ["north", "south"].enumerated() {
        let amount = Double((minute * 7 + number * 3) % 11 + hour) * (isDown ? 0.25 : 1) + 0.5
        let wait = Double((minute * 13 + number * 5) % 17 + 100) * (isDown ? 3 : 1)
        rows.append([.integer(Int64(second)), .text(shop), .real(amount), minute % 50 == 0 ? .null : .real(wait)])
        lines.append("\(second),\(shop),\(amount),\(minute % 50 == 0 ? "" : "\(wait)")")
      }
    }
    try database.run("INSERT INTO orders VALUES (datetime(?, 'unixepoch'), ?, ?, ?)", forEach: rows)
    try Data(database.bytes()).write(to: URL(filePath: folder("shop.sqlite")))
    try folder.write(lines.joined(separator: "\n") + "\n", to: "orders.csv")
    try configure("files.yaml", "")
    try configure("lite.yaml", "source: sqlite\n")
  }

  private func configure(_ name: String, _ more: String, file: String = "shop.sqlite", columns: String = "amount")
    throws
  {
    try folder.write(
      """
      version: 1
      title: Orders
      step: 1h
      tables:
      - file: orders.csv
        time: at
        service: shop
        metrics: {\(columns): {role: money, unit: EUR}, "wait, ms": {role: latency, unit: ms}}
      sqlite: {file: \(file)}
      \(more)
      """, to: name)
  }

  private func build(_ file: String) async -> Tool {
    await Tool(
      "build", folder(file), "--output", folder("site-" + file), environment: ["SOURCE_DATE_EPOCH": "1700000000"])
  }

  @Test func findsTheSameAsInFiles() async throws {
    let pushed = await build("lite.yaml")
    #expect(pushed.code == 0, "\(pushed.messages)")
    #expect(pushed.messages.contains("debrief: SQLite answered with 675 rows\n"))
    #expect(await build("files.yaml").code == 0)
    let local = try FoundNumbers(folder.read("site-files.yaml/report.json"))
    let differences = try local.differences(
      from: FoundNumbers(folder.read("site-lite.yaml/report.json")), tolerance: 1e-9)
    #expect(differences.isEmpty)
    #expect(local.numbers.count > 300)
    // The report covers single rows, and its database has the same rows as for files.
    #expect(try folder.read("site-lite.yaml/report.json").contains("\"rowCorrelations\":[\n  {"))
    let databases = try ["lite", "files"].map {
      try Data(contentsOf: URL(filePath: folder("site-\($0).yaml/data/debrief.sqlite")))
    }
    #expect(databases[0] == databases[1])
    let method = try folder.read("site-lite.yaml/method/index.html")
    #expect(method.contains("SQLite, shop.sqlite") && method.contains("debrief_correlation(metric_0, metric_1)"))
    #expect(try !folder.paths().contains { $0.hasPrefix("shop.sqlite-") })
  }

  @Test func keepsToThePeriodWhereverTheTablesLie() async throws {
    let period = "period: {from: 2024-05-03, to: 2024-05-13}\n"
    try configure("files.yaml", period)
    try configure("lite.yaml", period + "source: sqlite\n")
    #expect(await build("lite.yaml").code == 0)
    #expect(await build("files.yaml").code == 0)
    let local = try FoundNumbers(folder.read("site-files.yaml/report.json"))
    #expect(
      try local.differences(from: FoundNumbers(folder.read("site-lite.yaml/report.json")), tolerance: 1e-9).isEmpty)
    let report = try folder.read("site-files.yaml/report.json")
    #expect(report.contains("\"grid\":{\"start\":\"2024-05-03T00:00:00Z\",\"step\":3600,\"count\":240}"))
  }

  @Test func answersQueriesOnItsTablesToo() async throws {
    let found = await Tool(
      "query", "SELECT count(*) AS n FROM orders", "--data", folder("lite.yaml"), "--format", "csv", environment: [:])
    #expect(found.code == 0, "\(found.messages)")
    #expect(found.results == "n\r\n8064\r\n")
  }

  @Test func keepsBackWhatItAskedAndOfWhom() async throws {
    let run = await Tool("build", folder("lite.yaml"), "--output", folder("redacted"), "--redact", environment: [:])
    #expect(run.code == 0, "\(run.messages)")
    #expect(try folder.read("redacted/method/index.html").contains("SQLite"))
    // All other content of a site comes from the data set, which other tests cover.
    for path in ["method/index.html", "report.json", "manifest.json", "data/index.html"] {
      let bytes = try OutputBytes(Data(contentsOf: URL(filePath: folder("redacted/" + path))))
      #expect(bytes.occurring(of: ["shop.sqlite", "orders.csv", "north", "debrief_second"]).isEmpty, "\(path)")
    }
  }

  /// Changes the database to WAL mode, by its header.
  private func makeLogged() throws {
    let file = URL(filePath: folder("shop.sqlite"))
    var bytes = try Data(contentsOf: file)
    for place in 18..<20 { bytes[place] = 2 }
    try bytes.write(to: file)
  }

  @Test func leavesNothingBesideADatabaseWithALog() async throws {
    try makeLogged()
    let before = try folder.paths().filter { $0.hasPrefix("shop") }
    #expect(await build("lite.yaml").code == 0)
    #expect(await build("files.yaml").code == 0)
    #expect(try folder.paths().filter { $0.hasPrefix("shop") } == before)
    let local = try FoundNumbers(folder.read("site-files.yaml/report.json"))
    #expect(
      try local.differences(from: FoundNumbers(folder.read("site-lite.yaml/report.json")), tolerance: 1e-9).isEmpty)
    let found = await Tool(
      "query", "SELECT count(*) AS n FROM orders", "--data", folder("shop.sqlite"), "--format", "csv")
    #expect(found.results == "n\r\n8064\r\n")
  }

  @Test func doesNotReadPastALogThatIsNotWrittenBack() async throws {
    try makeLogged()
    try folder.write("written last", to: "shop.sqlite-wal")
    let before = try folder.paths().filter { $0.hasPrefix("shop") }
    let run = await build("lite.yaml")
    #expect(run.code == 65)
    #expect(
      run.messages.contains("shop.sqlite: the latest changes are in a separate -wal file; run"))
    #expect(try folder.paths().filter { $0.hasPrefix("shop") } == before)
  }

  @Test func aPathIsNoAddress() async throws {
    try FileManager.default.createDirectory(atPath: folder("file:x?mode=rwc"), withIntermediateDirectories: false)
    for name in ["shop.sqlite", "lite.yaml"] {
      try FileManager.default.copyItem(atPath: folder(name), toPath: folder("file:x?mode=rwc/" + name))
    }
    #expect(await build("file:x?mode=rwc/lite.yaml").code == 0)
  }

  @Test func saysThatAnotherProgramWritesToTheDatabase() async throws {
    var writer: OpaquePointer?
    defer { unsafe sqlite3_close_v2(writer) }
    #expect(unsafe sqlite3_open(folder("shop.sqlite"), &writer) == SQLITE_OK)
    #expect(unsafe sqlite3_exec(writer, "BEGIN EXCLUSIVE", nil, nil, nil) == SQLITE_OK)
    let run = await build("lite.yaml")
    #expect(run.code == 65)
    #expect(run.messages.contains("shop.sqlite: locked by another program that writes to it; try again later"))
    #expect(unsafe sqlite3_exec(writer, "ROLLBACK", nil, nil, nil) == SQLITE_OK)
    #expect(await build("lite.yaml").code == 0)
  }

  @Test func saysWhatIsWrongAndTheWayOut() async throws {
    try configure("lite.yaml", "source: sqlite\n", file: "orders.csv")
    let noDatabase = await build("lite.yaml")
    #expect(noDatabase.code == 65)
    #expect(
      noDatabase.messages.contains(
        "orders.csv: not a readable SQLite database (file is not a database); name another file in debrief.yaml"))
    try folder.write("", to: "empty.sqlite")
    try configure("lite.yaml", "source: sqlite\n", file: "empty.sqlite")
    #expect(
      await build("lite.yaml").messages.contains("empty.sqlite: not a readable SQLite database (empty file)"))
    let made = unsafe mkfifo(folder("pipe"), 0o600)
    #expect(made == 0)
    try configure("lite.yaml", "source: sqlite\n", file: "pipe")
    #expect(
      await build("lite.yaml").messages.contains("pipe: not a readable SQLite database (not a regular file)"))
    try configure("lite.yaml", "source: sqlite\n", file: "gone.sqlite")
    #expect(await build("lite.yaml").code == 66)
    try configure("lite.yaml", "source: sqlite\n", columns: "amonut")
    let mistyped = await build("lite.yaml")
    #expect(mistyped.code == 65)
    #expect(
      mistyped.messages.contains(
        "table orders: no such column: amonut; check the names of tables and columns in debrief.yaml"))
    #expect(try !folder.paths().contains { $0.hasPrefix("site-") })
  }
}
