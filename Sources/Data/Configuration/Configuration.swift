public import Datasets
import Time

/// What `debrief.yaml` says: which tables to read, what they measure, and what is known to have happened.
///
/// File names are as written there; whoever opens them takes them relative to the folder of `debrief.yaml`.
public struct Configuration: Hashable, Sendable {
  /// Title of the report.
  public let title: String
  /// IANA name of the one zone in which the report speaks.
  public let zone: String
  /// Length of a bucket in seconds; nil where it is to be inferred from the data.
  public let step: Int?
  /// The tables to read, at least one, each with a name of its own.
  public let tables: [TableDeclaration]
  /// What is known to have happened.
  public let incidents: IncidentSource
  /// Who calls whom.
  public let dependencies: DependencySource
  /// Limits to keep, by column name.
  public let objectives: [Objective]
  /// A declared rhythm to compare with the measured one.
  public let rhythm: Rhythm?
  /// What a report for outside readers keeps back, if one is asked for; nil for the usual.
  public let redaction: RedactionPolicy?
  /// What the report shows of those who publish it; nil where nothing.
  public let brand: BrandDeclaration?
  /// Files with queries to be asked of the data, and folders of such files.
  public let queries: [String]
  /// The database in which the tables lie; nil where they are files. Where it is given, so is a step.
  public let database: DatabaseDeclaration?
  /// The stretch of time that is reported; nil for all that the tables hold.
  public let period: PeriodDeclaration?

  /// A configuration of parts that fit together; the initializer checks nothing, `parse(_:file:)` does.
  public init(
    title: String, zone: String = "Etc/UTC", step: Int? = nil, tables: [TableDeclaration],
    incidents: IncidentSource = .detect, dependencies: DependencySource = .none, objectives: [Objective] = [],
    rhythm: Rhythm? = nil, redaction: RedactionPolicy? = nil, brand: BrandDeclaration? = nil,
    queries: [String] = [], database: DatabaseDeclaration? = nil, period: PeriodDeclaration? = nil
  ) {
    self.title = title
    self.zone = zone
    self.step = step
    self.tables = tables
    self.incidents = incidents
    self.dependencies = dependencies
    self.objectives = objectives
    self.rhythm = rhythm
    self.redaction = redaction
    self.brand = brand
    self.queries = queries
    self.database = database
    self.period = period
  }

  /// Column names of all metrics, sorted, each once.
  public var columns: [String] {
    Set(tables.flatMap { $0.metrics.map(\.key.column) }).sorted()
  }
}
