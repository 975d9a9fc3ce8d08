public import Time

/// A table whose steps are longer than the data set's. Its values are shown as measured and not compared with others.
public struct CoarserTable: Sendable {
  /// The table.
  public let table: Table
  /// The grid of its own buckets.
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

/// All measurements on one time grid: the input of the analysis.
public struct Dataset: Sendable {
  /// Title of the report.
  public let title: String
  /// The time zone of the whole report.
  public let zone: Zone
  /// The buckets of every series.
  public let grid: TimeGrid
  /// The tables read, in the configuration's order.
  public let tables: [Table]
  /// All series, in the configuration's order of tables and metrics, services sorted by name within a metric.
  public let series: [Series]
  /// Tables from ``tables`` whose steps are longer than the grid's; `series` does not contain their series.
  public let coarser: [CoarserTable]
  /// Row-level correlations between metrics of one table and service, in the order of the series; none for tables with one row per bucket.
  public let rowCorrelations: [RowCorrelation]
  /// Declared or detected incidents, by start, then by id.
  public let incidents: [Incident]
  /// The call graph; nil if unknown.
  public let callGraph: CallGraph?
  /// The declared objectives.
  public let objectives: [Objective]
  /// A declared rhythm to compare with the measured one; nil if none is declared.
  public let rhythm: Rhythm?
  /// Questionable data, in the order found.
  public let notices: [Notice]
  /// Buckets of the grid, over all tables, whose rows were shifted, duplicated or merged by clock changes. Their values are shown, but
  /// excluded from every estimate of normal behaviour.
  public let repaired: Set<Int>
  /// The redaction applied to this data set; nil if it is not redacted.
  public let redaction: RedactionPolicy?

  /// A data set; each series must have `grid.count` values, and repaired buckets must be on the grid.
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

  /// Names of all services, sorted and without duplicates.
  public var services: [String] { Set(series.compactMap(\.service)).sorted() }

  /// All words of the data set that a drawing may show.
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
