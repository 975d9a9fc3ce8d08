import Datasets
import Ingestion
import SQL
import Testing
import Time
import Warehouses

@Suite struct RollUpQueryTests {
  /// Rows at minutes over two days, out of order, with gaps, equal times and difficult names.
  private static func rows(seed: UInt64) -> [[Value]] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let names = ["api", "a \"b\", c", "'; DROP TABLE t; --", "<script>", "é"]
    return (0..<600).map { _ in
      let second = 1_714_521_600 + next(2_880) * 60 + next(3)
      let w = Double(next(1_000)) / 7 - 40
      return [
        .integer(Int64(second)), .text(names[next(names.count)]),
        next(20) == 0 ? .null : .real(w * 3 + Double(next(100))), next(15) == 0 ? .null : .real(w),
      ]
    }
  }

  @Test(arguments: Metric.Aggregate.allCases, [1, 2, 3] as [UInt64])
  func rollsUpAsFilesAreRolledUp(aggregate: Metric.Aggregate, seed: UInt64) throws {
    // Of rows with the same time, files use the row read last, a database the largest value.
    let rows = Self.rows(seed: seed)
    var times: Set<[Value]> = []
    var table = LooseTable(aggregate == .last ? rows.filter { times.insert(Array($0.prefix(2))).inserted } : rows)
    table.aggregate = aggregate
    try expectEqual(table.pushed(), table.read())
  }

  @Test func readsTimesAsInFilesInTheTablesZone() throws {
    let berlin = Zone(
      identifier: "Europe/Berlin",
      periods: [Zone.Period(start: Instant(unixSeconds: 0), offset: 7_200, abbreviation: "CEST")])
    var table = LooseTable(
      [
        "2024-05-01 00:10:00", "2024-05-01T00:50", "2024-05-01 01:30:00+00:00", "1714524600.5",
        "2024-05-01 02:00:00.75",
      ]
      .map { [.text($0), .real(1)] } + [[.integer(1_714_524_600), .real(2)], [.integer(1_714_528_200_000), .real(4)]])
    (table.service, table.metrics, table.zone) = (nil, ["v"], berlin)
    try expectEqual(table.pushed(), table.read())
  }

  @Test func tellsOfTimesThatClocksShowedTwiceOrSkipped() throws {
    let berlin = Zone(
      identifier: "Europe/Berlin",
      periods: [
        Zone.Period(start: Instant(unixSeconds: 0), offset: 3_600, abbreviation: "CET"),
        Zone.Period(start: Instant(unixSeconds: 1_711_846_800), offset: 7_200, abbreviation: "CEST"),
        Zone.Period(start: Instant(unixSeconds: 1_729_990_800), offset: 3_600, abbreviation: "CET"),
      ])
    var table = LooseTable(
      ["2024-03-31 01:30:00", "2024-03-31 02:30:00", "2024-10-27 02:10:00", "2024-10-27 02:40:00"].map {
        [.text($0), .real(1)]
      })
    (table.service, table.metrics, table.zone) = (nil, ["v"], berlin)
    let found = try table.pushed()
    #expect(found.notices.contains { $0.kind == .ambiguousTimes(Notice.Rows(2)) })
    #expect(found.notices.contains { $0.kind == .skippedTimes(Notice.Rows(1)) })
    try expectEqual(found, table.read())
  }

  @Test func readsNumbersThatAreTexts() throws {
    var table = LooseTable([
      [.integer(1_714_521_600), .text("a"), .text("12.5"), .text("")],
      [.integer(1_714_521_660), .text("a"), .text(" -3e2 "), .real(7)],
      [.integer(1_714_525_200), .text("a"), .integer(4), .text("0.25")],
    ])
    table.aggregate = .sum
    let series = try table.pushed().series
    #expect(series[0].values == [-287.5, 4])
    #expect(series[1].values == [7, 0.25])
  }

  @Test func tellsServicesApartByTheirNamesAlone() throws {
    var table = LooseTable([
      [.integer(1_714_521_600), .integer(1), .real(10)], [.integer(1_714_521_600), .text("1"), .real(5)],
      [.integer(1_714_521_600), .text("API"), .real(3)], [.integer(1_714_521_660), .text("api"), .real(4)],
    ])
    (table.metrics, table.aggregate, table.type) = (["v"], .sum, "COLLATE NOCASE")
    let found = try table.pushed()
    #expect(found.services == ["1", "API", "api"])
    #expect(found.series.map(\.values) == [[15], [3], [4]])
  }

  @Test func takesTheSameLastValueWhateverTheIndexes() throws {
    var table = LooseTable([9, 1, 5].map { [.integer(1_714_521_600), .text("x"), .real($0)] })
    (table.metrics, table.aggregate) = (["v"], .last)
    #expect(try table.pushed().series[0].values == [9])
    table.index = "(\"service\", \"v\" DESC)"
    #expect(try table.pushed().series[0].values == [9])
  }

  @Test func describesRowsFarFromZeroAsFilesAre() throws {
    var table = LooseTable(
      (0..<300).map { row in
        let noise = Double(row * 7_919 % 1_009) / 1e6
        return [.integer(Int64(1_714_521_600 + row * 60)), .text("a"), .real(1e9 + noise), .real(5e8 - noise * noise)]
      })
    table.step = 3_600
    let (pushed, read) = (try table.pushed(), try table.read())
    let (own, theirs) = (pushed.series[0].rows?.standardDeviation, read.series[0].rows?.standardDeviation)
    #expect(abs((own ?? 0) / (theirs ?? 1) - 1) < 1e-9)
    #expect(abs(pushed.rowCorrelations[0].r - read.rowCorrelations[0].r) < 1e-9)
  }

  @Test func takesAsManyMetricsAsSQLiteHasColumns() throws {
    var table = LooseTable(
      [0, 60].map { [.integer(1_714_521_600 + $0)] + (0..<300).map { .real(Double($0)) } })
    (table.service, table.metrics) = (nil, (0..<300).map { "m\($0)" })
    let found = try table.pushed()
    #expect(found.series.count == 300 && found.series[299].values == [299])
    #expect(found.series[0].rows?.count == 2 && found.series[299].rows == nil)
  }

  @Test func keepsToThePeriod() throws {
    var table = LooseTable(Self.rows(seed: 9))
    let start = Instant(unixSeconds: 1_714_521_600 + 20 * 3_600 + 17)
    table.period = TimeWindow(start: start, end: start.advanced(by: 9 * 3_600))
    let found = try table.pushed()
    try expectEqual(found, table.read())
    #expect(found.tables[0].rows < 200)
    #expect(found.tables[0].first.map { $0 >= start } == true)
  }

  @Test func namesCannotBecomeStatements() throws {
    for name in ["t\"; DROP TABLE t; --", "select", "a b", "Ω", "--", "/*", "a\nb", "\"\u{301}); DROP TABLE t; --"] {
      var table = LooseTable(Self.rows(seed: 4))
      (table.name, table.metrics, table.service) = (name, [name + "1", "2\" AS x"], name + " service")
      try expectEqual(table.pushed(), table.read())
    }
  }

  @Test func asksForRowsOfWindowsInTheOrderOfTime() throws {
    let table = LooseTable(Self.rows(seed: 5))
    let database = try table.database()
    try database.defineRollUpFunctions(zone: .utc)
    let query = RollUpQuery.all(of: [table.format], in: .sqlite)[0]
    let start = Instant(unixSeconds: 1_714_521_600)
    let windows = [
      TimeWindow(start: start.advanced(by: 3_600), end: start.advanced(by: 7_200)),
      TimeWindow(start: start.advanced(by: 86_400), end: start.advanced(by: 90_000)),
    ]
    func rows(_ windows: [TimeWindow]?, limit: Int) throws -> TableRows {
      var rows = TableRows(metricCount: 2)
      var numbers: [String: Int] = [:]
      try database.rows(
        of: query.rows(windows: windows?.count, limit: limit), parameters: query.parameters(windows: windows ?? []),
        atATime: 7
      ) { try query.append($0, to: &rows, &numbers) }
      return rows
    }
    let expected = table.rows.filter { row in
      guard case .integer(let second) = row[0] else { return false }
      return windows.contains { $0.contains(Instant(unixSeconds: Int(second))) }
    }
    let found = try rows(windows, limit: 1_000)
    #expect(found.count == expected.count && found.count > 10)
    #expect(found.times == found.times.sorted())
    #expect(Set(found.serviceNumbers).count == found.services.count)
    #expect(try rows(nil, limit: 1_000).count == 600)
    #expect(try rows(nil, limit: 30).count == 30)
    #expect(try rows([], limit: 30).count == 0)
  }

  @Test(arguments: [
    ([[Value]](), "table t: the table has no rows; load some"),
    ([[.text("then"), .text("a"), .real(1), .real(1)]], "table t, column time: 1 row has no readable time; "),
    ([[.text("now"), .text("a"), .real(1), .real(1)]], "table t, column time: 1 row has no readable time; "),
    ([[.null, .text("a"), .real(1), .real(1)]], "table t, column time: 1 row has no readable time; "),
    (
      [[.integer(1_714_521_600), .null, .real(1), .real(1)]],
      "table t, column service: a row has no service name; "
    ),
    (
      [[.integer(1_714_521_600), .text("a"), .text("many"), .real(1)]],
      "table t, column v: 1 cell is not a number up to 1e100; "
    ),
    (
      [[.integer(1_714_521_600), .text("a"), .real(1), .real(.infinity)]],
      "table t, column w: 1 cell is not a number up to 1e100; "
    ),
  ])
  func saysWhatIsWrong(rows: [[Value]], message: String) {
    #expect(LooseTable(rows).fault()?.hasPrefix(message) == true, "\(LooseTable(rows).fault() ?? "")")
  }

  @Test func asksBigQueryByItsOwnWords() {
    var table = LooseTable([])
    table.aggregate = .last
    table.metrics = ["v"]
    table.period = TimeWindow(start: Instant(unixSeconds: 0), end: Instant(unixSeconds: 60))
    let query = RollUpQuery.all(of: [table.format], in: .bigQuery)[0]
    #expect(
      query.buckets == """
        SELECT
          @start + DIV((second - @start), @step) * @step AS bucket,
          service,
          COUNT(*) AS rows_read,
          COUNT(DISTINCT second) AS times,
          COUNT(metric_0) AS count_0,
          ARRAY_AGG(metric_0 IGNORE NULLS ORDER BY second DESC, metric_0 DESC LIMIT 1)[SAFE_OFFSET(0)] AS value_0
        FROM (
          SELECT
            UNIX_SECONDS(`time`) AS second,
            `service` AS service,
            IF(`v` BETWEEN -1e100 AND 1e100, `v`, NULL) AS metric_0
          FROM `t`
          WHERE `time` >= TIMESTAMP_SECONDS(@since) AND `time` < TIMESTAMP_SECONDS(@until)
        )
        GROUP BY bucket, service
        """)
    #expect(
      query.rows(windows: 1, limit: 5).contains(
        """
          WHERE `time` >= TIMESTAMP_SECONDS(@since) AND `time` < TIMESTAMP_SECONDS(@until)
            AND (`time` >= TIMESTAMP_SECONDS(@from_0) AND `time` < TIMESTAMP_SECONDS(@to_0))
        )
        ORDER BY second, service
        LIMIT 5
        """))
  }

  @Test func namesOfBigQueryAreMadeOfLettersItTakes() {
    func metric(_ column: String, _ aggregate: Metric.Aggregate) -> Metric {
      Metric(key: MetricKey(table: "cpu load", column: column), label: column, aggregate: aggregate)
    }
    let format = TableFormat(
      file: "cpu load", name: "cpu load", timeColumn: "at", serviceColumn: "ser`vice; --", zone: .utc,
      metrics: [metric("a", .sum), metric("b", .mean), metric("c", .max), metric("A", .last)])
    let query = RollUpQuery.all(of: [format], in: .bigQuery)[0]
    #expect(
      query.extent == """
        SELECT
          COUNT(*) AS rows_read,
          COUNT(second) AS timed,
          MIN(second) AS first,
          MAX(second) AS last
        FROM (
          SELECT
            UNIX_SECONDS(`at`) AS second
          FROM `cpu_load`
        )
        """)
    for name in [
      "`ser_vice____` AS service", "SUM(metric_0)", "SUM(metric_1)", "MAX(metric_2)", "`A_2`", "FROM `cpu_load`",
    ] {
      #expect(query.buckets.contains(name), "\(name)")
    }
    #expect(query.moments.contains("APPROX_QUANTILES(metric_3, 1000)[SAFE_OFFSET(990)] AS p99_3"))
    #expect(query.moments.contains("CORR(metric_2, metric_3) AS r_2_3"))
    #expect(
      query.rows(windows: 2, limit: 9).contains(
        """
          FROM `cpu_load`
          WHERE `at` >= TIMESTAMP_SECONDS(@from_0) AND `at` < TIMESTAMP_SECONDS(@to_0)
            OR `at` >= TIMESTAMP_SECONDS(@from_1) AND `at` < TIMESTAMP_SECONDS(@to_1)
        )
        """))
  }

  private func expectEqual(_ pushed: Dataset, _ read: Dataset, location: SourceLocation = #_sourceLocation) {
    #expect(pushed.grid == read.grid, sourceLocation: location)
    #expect(pushed.tables == read.tables, sourceLocation: location)
    #expect(pushed.series.map(\.key) == read.series.map(\.key), sourceLocation: location)
    for (own, theirs) in zip(pushed.series, read.series) {
      #expect(own.rollUp.counts == theirs.rollUp.counts, sourceLocation: location)
      for (x, y) in zip(own.values, theirs.values) { expectClose(x, y, location) }
      let (rows, others) = (own.rows, theirs.rows)
      #expect(rows?.count == others?.count, sourceLocation: location)
      for number in [
        \.mean, \.minimum, \.median, \.p95, \.p99, \.maximum,
      ] as [KeyPath<RowDistribution, Double>] {
        expectClose(rows?[keyPath: number], others?[keyPath: number], location)
      }
      expectClose(rows?.standardDeviation, others?.standardDeviation, location)
    }
    #expect(pushed.rowCorrelations.map(\.first) == read.rowCorrelations.map(\.first), sourceLocation: location)
    for (own, theirs) in zip(pushed.rowCorrelations, read.rowCorrelations) {
      #expect(own.count == theirs.count && own.second == theirs.second, sourceLocation: location)
      expectClose(own.r, theirs.r, location)
    }
  }

  private func expectClose(_ x: Double?, _ y: Double?, _ location: SourceLocation) {
    let (x, y) = (x ?? .nan, y ?? .nan)
    let isClose = x.isNaN ? y.isNaN : abs(x - y) <= 1e-9 * max(1, abs(x), abs(y))
    #expect(isClose, "\(x) is not \(y)", sourceLocation: location)
  }
}
