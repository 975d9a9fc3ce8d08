public import Time

/// What was measured in steps that are longer than those of a data set: shown as it is, and compared with nothing.
public struct CoarserTable: Sendable {
  /// The table.
  public let table: Table
  /// Its own buckets.
  public let grid: TimeGrid
  /// Its series, with `grid.count` values each.
  public let series: [Series]

  /// A table of `series` on `grid`.
  public init(_ table: Table, on grid: TimeGrid, series: [Series]) {
    self.table = table
    self.grid = grid
    self.series = series
  }
}

/// Everything that was measured, on one time grid: what the analysis works on.
public struct Dataset: Sendable {
  /// Title of the report.
  public let title: String
  /// The one zone in which the report speaks.
  public let zone: Zone
  /// The buckets of all series.
  public let grid: TimeGrid
  /// The tables read, in the configuration's order.
  public let tables: [Table]
  /// All series, in the configuration's order of tables and metrics, services sorted by name within a metric.
  public let series: [Series]
  /// Tables among ``tables`` whose steps are longer than the grid's: `series` has none of theirs.
  public let coarser: [CoarserTable]
  /// How metrics of one table and service move together from row to row, in the order of the series; none for tables of one row a bucket.
  public let rowCorrelations: [RowCorrelation]
  /// Declared incidents, or detected ones, by start, then by id.
  public let incidents: [Incident]
  /// Who calls whom; nil where unknown.
  public let callGraph: CallGraph?
  /// Limits to keep.
  public let objectives: [Objective]
  /// A declared rhythm to compare with the measured one; nil where none was declared.
  public let rhythm: Rhythm?
  /// Doubtful data, in the order found.
  public let notices: [Notice]
  /// Buckets of the grid, over all tables, whose rows the clocks shifted, doubled or merged: what they hold is shown, but says nothing
  /// about what was normal.
  public let repaired: Set<Int>
  /// What is kept from the readers of this data set; nil where it is told as it was measured.
  public let redaction: RedactionPolicy?

  /// A data set; each series has `grid.count` values, and repaired buckets are on the grid.
  public init(
    title: String, zone: Zone, grid: TimeGrid, tables: [Table], series: [Series],
    coarser: [CoarserTable] = [], rowCorrelations: [RowCorrelation] = [], incidents: [Incident] = [],
    callGraph: CallGraph? = nil, objectives: [Objective] = [], rhythm: Rhythm? = nil, notices: [Notice] = [],
    repaired: Set<Int> = [], redaction: RedactionPolicy? = nil
  ) {
    precondition(repaired.allSatisfy { $0 >= 0 && $0 < grid.count }, "repaired buckets are on the grid")
    precondition(series.allSatisfy { $0.values.count == grid.count }, "each series has one value a bucket")
    self.title = title
    self.zone = zone
    self.grid = grid
    self.tables = tables
    self.series = series
    self.coarser = coarser
    self.rowCorrelations = rowCorrelations
    self.incidents = incidents
    self.callGraph = callGraph
    self.objectives = objectives
    self.rhythm = rhythm
    self.notices = notices
    self.repaired = repaired
    self.redaction = redaction
  }

  /// The same data set with other incidents.
  public func with(incidents: [Incident]) -> Dataset {
    Dataset(
      title: title, zone: zone, grid: grid, tables: tables, series: series, coarser: coarser,
      rowCorrelations: rowCorrelations,
      incidents: incidents, callGraph: callGraph, objectives: objectives, rhythm: rhythm, notices: notices,
      repaired: repaired, redaction: redaction)
  }

  /// Names of all services, sorted, each once.
  public var services: [String] { Set(series.compactMap(\.service)).sorted() }

  /// Every word in it that a drawing may show.
  public var names: [String] {
    [title] + incidents.map(\.title) + series.flatMap { [$0.metric.label, $0.metric.unit, $0.service ?? ""] }
  }
}

extension Dataset {
  /// Indices of the series of the business as a whole, in their order.
  public var businessIndices: [Int] { series.indices.filter { series[$0].isBusiness } }

  /// The index of the first business series of this role and, where one is given, this preference.
  public func firstBusinessIndex(_ role: Metric.Role, _ better: Metric.Better? = nil) -> Int? {
    series.firstIndex { series in
      series.isBusiness && series.metric.role == role && (better == nil || series.metric.better == better)
    }
  }

  /// The first business series of this role and, where one is given, this preference.
  public func firstBusiness(_ role: Metric.Role, _ better: Metric.Better? = nil) -> Series? {
    firstBusinessIndex(role, better).map { series[$0] }
  }
}
