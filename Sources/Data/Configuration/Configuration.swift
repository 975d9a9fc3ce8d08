public import Datasets
import Time

/// The contents of `debrief.yaml`: the tables to read, their metrics, and the known events.
///
/// File names are as written in the file; the caller resolves them relative to the folder of `debrief.yaml`.
public struct Configuration: Hashable, Sendable {
  /// Title of the report.
  public let title: String
  /// IANA name of the report's time zone.
  public let zone: String
  /// Length of a bucket in seconds; nil to infer it from the data.
  public let step: Int?
  /// The tables to read, at least one, with unique names.
  public let tables: [TableDeclaration]
  /// The source of incidents.
  public let incidents: IncidentSource
  /// The source of the call graph.
  public let dependencies: DependencySource
  /// The objectives, by column name.
  public let objectives: [Objective]
  /// A declared rhythm to compare with the measured one.
  public let rhythm: Rhythm?
  /// The redaction to apply if one is requested; nil for the default.
  public let redaction: RedactionPolicy?
  /// The branding of the report; nil for none.
  public let brand: BrandDeclaration?
  /// Files with queries on the data, and folders of such files.
  public let queries: [String]
  /// The database with the tables; nil if they are files. With a database, the step must be set.
  public let database: DatabaseDeclaration?
  /// The time window of the report; nil for all data.
  public let period: PeriodDeclaration?

  /// A configuration of consistent parts; the initializer checks nothing, `parse(_:file:)` does.
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

  /// Column names of all metrics, sorted and without duplicates.
  public var columns: [String] {
    Set(tables.flatMap { $0.metrics.map(\.key.column) }).sorted()
  }
}
