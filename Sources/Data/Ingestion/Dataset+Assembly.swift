public import Datasets
public import Time

extension Dataset {
  /// The data set of complete tables, rolled up on lattices with the same start, in the configuration's order.
  ///
  /// The grid has the shortest step of all tables. It begins with the first bucket that contains a row of a table with that step, and ends
  /// with the last; tables with longer steps keep their own. The notices are `steps`, then those of the tables, then those about incidents,
  /// then `notices`. Open incidents last until the end of the grid.
  ///
  /// Throws for a table without rows, for a table with few rows centuries apart, for tables far apart, and for a period of too many
  /// buckets.
  public init(
    title: String, zone: Zone, tables whole: [TableRollUp], incidents: [Incident] = [], callGraph: CallGraph? = nil,
    objectives: [Objective] = [], rhythm: Rhythm? = nil, steps: [Notice] = [], notices: [Notice] = []
  ) throws(IngestionError) {
    guard let lattice = whole.map(\.lattice).min(by: { $0.step < $1.step }),
      whole.allSatisfy({ $0.lattice.anchor == lattice.anchor })
    else { preconditionFailure("a data set is made of at least one table, all on lattices of one beginning") }
    try Reach.check(whole.compactMap(\.reach), step: lattice.step, in: zone)
    let tables = whole.filter { $0.lattice == lattice }
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
    var coarser: [(rollUp: TableRollUp, table: CoarserTable)] = []
    for table in whole where table.lattice != lattice {
      let own = try table.soundBuckets(in: zone)
      coarser.append(
        (table, CoarserTable(table.table, on: table.lattice.grid(own), series: table.series(in: own))))
    }
    let grid = lattice.grid(range)
    let seriesByTable = tables.map { $0.series(in: range) }
    let series = seriesByTable.flatMap { $0 }
    let known = incidents.map { $0.known(until: grid.end) }
    let sorted = known.sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
    let apart = coarser.flatMap { rollUp, table in
      [Notice(.warning, .coarserTable(step: table.grid.step), at: .file(Excerpt.plain(table.table.file)))]
        + TableNotices(rollUp, series: table.series, grid: table.grid, zone: zone).all
    }
    let found = zip(tables, seriesByTable).flatMap { table, series in
      TableNotices(table, series: series, grid: grid, zone: zone).all
    }
    let services = Set((series + coarser.flatMap(\.table.series)).compactMap(\.service))
    let doubts = apart + found + IncidentNotices(sorted, services: services, grid: grid).all
    self.init(
      title: title, zone: zone, grid: grid, tables: whole.map(\.table), series: series,
      coarser: coarser.map(\.table),
      rowCorrelations: tables.flatMap(\.rowCorrelations), incidents: sorted,
      callGraph: callGraph, objectives: objectives, rhythm: rhythm, notices: steps + doubts + notices,
      repaired: Set(tables.flatMap(\.repaired).filter(range.contains).map { $0 - range.lowerBound }))
  }
}
