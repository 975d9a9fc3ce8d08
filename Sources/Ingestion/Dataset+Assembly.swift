public import Datasets

extension Dataset {
  /// The data set of whole tables that were rolled up on one lattice, in the configuration's order.
  ///
  /// The grid begins with the first bucket into which any row of any table falls and ends with the last one. Notices of
  /// the tables come first, then what is odd about the incidents, then `notices`. Open incidents last until its end.
  ///
  /// Throws for a table without rows, for one whose few rows lie centuries apart, and for a period of too many buckets.
  public init(
    title: String, zone: Zone, tables: [TableRollUp], incidents: [Incident] = [], callGraph: CallGraph? = nil,
    objectives: [Objective] = [], rhythm: Rhythm? = nil, notices: [Notice] = []
  ) throws(IngestionError) {
    guard let lattice = tables.first?.lattice, tables.allSatisfy({ $0.lattice == lattice }) else {
      preconditionFailure("a data set is made of at least one table, all on one lattice")
    }
    try Reach.check(tables.compactMap(\.reach), step: lattice.step, in: zone)
    var buckets: Range<Int>?
    for table in tables {
      let own = try table.soundBuckets(in: zone)
      buckets = buckets.map { min($0.lowerBound, own.lowerBound)..<max($0.upperBound, own.upperBound) } ?? own
    }
    let range = buckets ?? 0..<0
    guard range.count <= Lattice.maximumCount else {
      throw IngestionError(
        .periodTooLong(limit: Lattice.maximumCount, step: lattice.step), file: tables[0].format.file)
    }
    let grid = lattice.grid(range)
    let seriesByTable = tables.map { $0.series(in: range) }
    let series = seriesByTable.flatMap { $0 }
    let known = incidents.map { $0.known(until: grid.end) }
    let sorted = known.sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
    let found =
      zip(tables, seriesByTable).flatMap { table, series in
        TableNotices(table, series: series, grid: grid, zone: zone).all
      } + IncidentNotices(sorted, services: Set(series.compactMap(\.service)), grid: grid).all
    self.init(
      title: title, zone: zone, grid: grid, tables: tables.map(\.table), series: series,
      rowCorrelations: tables.flatMap(\.rowCorrelations), incidents: sorted,
      callGraph: callGraph, objectives: objectives, rhythm: rhythm, notices: found + notices,
      repaired: Set(tables.flatMap(\.repaired).filter(range.contains).map { $0 - range.lowerBound }))
  }
}
