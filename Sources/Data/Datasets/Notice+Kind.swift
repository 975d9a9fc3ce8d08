import Time

extension Notice {
  /// What was found, with the numbers and names that a sentence on it needs.
  public enum Kind: Hashable, Sendable {
    // A table.
    /// A table of one row.
    case oneRow
    /// The buckets of the report are as long as the steps of this table, which are longer than those of others.
    case stepOfTable(Int)
    /// The steps of this table are longer than the buckets of the report.
    case coarserTable(step: Int)
    /// All rows of a table fall into one bucket.
    case rowsInOneBucket
    /// Rows with the time of an earlier row, of the same service where the table has services.
    case duplicateRows(Rows, perService: Bool)
    /// Rows that an earlier row equals in all columns, and that were left out.
    case equalRows(Rows)
    /// Rows earlier than the row before them.
    case rowsOutOfOrder(Rows)
    /// Times that are digits alone, read as a date of this form, such as `YYYYMMDDHH`.
    case timesReadAs(String)
    /// Times in an hour that clocks showed twice, which nothing tells apart.
    case ambiguousTimes(Rows)
    /// Times in an hour that clocks showed twice, of which the order of rows tells which is which.
    case timesToldApart(Rows)
    /// Times in an hour that clocks skipped.
    case skippedTimes(Rows)
    /// Cells with spaces around their values.
    case spacesTrimmed(Rows)
    /// A column without a value.
    case emptyColumn
    /// Buckets without a value.
    case gaps(Gap)
    /// Columns that nothing is made of, in a table of calls or of incidents.
    case unusedColumns([String], of: LabelTable)

    // The data set.
    /// The data fill one bucket.
    case oneBucket
    /// A series without a value in any bucket.
    case noValues
    /// Only the first `kept` series were correlated.
    case correlationsCapped(kept: Int, omitted: Int)

    // An incident as it is declared.
    /// An edge in an hour that clocks showed twice; by `id` where the place does not tell which incident's.
    case ambiguousEdge(Edge, id: String?)
    /// An edge in an hour that clocks skipped.
    case skippedEdge(Edge, id: String?)
    /// The incident lies outside of the data.
    case incidentOutside
    /// Services that no table has.
    case unknownServices([String])

    // What is told of an incident.
    /// Nothing was measured in the incident.
    case incidentNotMeasured
    /// The incident had not ended when the data end.
    case incidentOpen
    /// Part of the incident lies outside of the data.
    case incidentCutOff
    /// The incident's edges are not those of buckets.
    case incidentNotAligned
    /// Other incidents at the same time.
    case incidentOverlap([String])
    /// Too little normal data for an expectation.
    case noExpectation
    /// Too few stretches of normal time for an interval.
    case fewPlacebos(Int)
    /// The level was taken from one side of the incident only.
    case oneSidedLevel(isBefore: Bool)
    /// No normal time next to the incident.
    case noLevelAround
    /// Buckets of the incident that cannot be compared.
    case gapInIncident(missing: Int, of: Int)
    /// Too little data for a rhythm.
    case noRhythm
  }

  /// An end of an incident.
  public enum Edge: String, Hashable, Sendable {
    case start, end
  }

  /// What a table of labels tells of.
  public enum LabelTable: Hashable, Sendable {
    case calls, incidents
  }

  /// Rows that have something in common.
  public struct Rows: Hashable, Sendable {
    /// How many; more than 0.
    public let count: Int
    /// The time of one of them as its table's clocks show it: `2024-10-27 02:30:00 CEST`.
    public let example: String?

    /// `count` rows, one of them at `example`.
    public init(_ count: Int, example: String? = nil) {
      self.count = count
      self.example = example
    }
  }

  /// Buckets without a value.
  public struct Gap: Hashable, Sendable {
    /// Buckets without a value, over all services.
    public let empty: Int
    /// All buckets, over all services.
    public let total: Int
    /// The first service that lacks values; nil where the table has no services.
    public let service: String?
    /// How many services lack values.
    public let services: Int
    /// The first such bucket as its table's clocks show it.
    public let first: String
    /// Seconds of the longest gap of one series.
    public let longest: Int

    /// A gap of the figures given.
    public init(empty: Int, total: Int, service: String?, services: Int, first: String, longest: Int) {
      self.empty = empty
      self.total = total
      self.service = service
      self.services = services
      self.first = first
      self.longest = longest
    }
  }
}
