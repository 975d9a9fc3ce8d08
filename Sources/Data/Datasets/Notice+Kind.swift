import Time

extension Notice {
  /// The finding, with the numbers and names that its sentence needs.
  public enum Kind: Hashable, Sendable {
    // Tables.
    /// The table has one row.
    case oneRow
    /// The report's buckets have the length of this table's steps, because they are longer than other tables'.
    case stepOfTable(Int)
    /// This table's steps are longer than the report's buckets.
    case coarserTable(step: Int)
    /// All rows of the table are in one bucket.
    case rowsInOneBucket
    /// Rows that repeat the time of an earlier row, of the same service if the table has services.
    case duplicateRows(Rows, perService: Bool)
    /// Rows equal to an earlier row in all columns, and therefore left out.
    case equalRows(Rows)
    /// Rows with an earlier time than the previous row.
    case rowsOutOfOrder(Rows)
    /// Times of digits alone, read as a date of this form, such as `YYYYMMDDHH`.
    case timesReadAs(String)
    /// Times in an hour that the clocks showed twice, and that cannot be distinguished.
    case ambiguousTimes(Rows)
    /// Times in an hour that the clocks showed twice, distinguished by the order of rows.
    case timesToldApart(Rows)
    /// Times in an hour that the clocks skipped.
    case skippedTimes(Rows)
    /// Cells with spaces around their values.
    case spacesTrimmed(Rows)
    /// A column without any value.
    case emptyColumn
    /// Buckets without a value.
    case gaps(Gap)
    /// Unused columns of a table of calls or incidents.
    case unusedColumns([String], of: LabelTable)

    // Data sets.
    /// All data are in one bucket.
    case oneBucket
    /// A series without a value in any bucket.
    case noValues
    /// Only the first `kept` series are correlated.
    case correlationsCapped(kept: Int, omitted: Int)

    // Declared incidents.
    /// A start or end in an hour that the clocks showed twice; `id` names the incident if the place does not.
    case ambiguousEdge(Edge, id: String?)
    /// A start or end in an hour that the clocks skipped.
    case skippedEdge(Edge, id: String?)
    /// The incident is outside the data.
    case incidentOutside
    /// Services that are in no table.
    case unknownServices([String])

    // Results for an incident.
    /// No measurements during the incident.
    case incidentNotMeasured
    /// The incident is still in progress at the end of the data.
    case incidentOpen
    /// Part of the incident is outside the data.
    case incidentCutOff
    /// The incident's start or end is inside a bucket.
    case incidentNotAligned
    /// Other incidents overlap this one.
    case incidentOverlap([String])
    /// Too little normal data for an expected value.
    case noExpectation
    /// Too few periods of normal time for an interval.
    case fewPlacebos(Int)
    /// The level is estimated from only one side of the incident.
    case oneSidedLevel(isBefore: Bool)
    /// No normal time adjacent to the incident.
    case noLevelAround
    /// Buckets of the incident that cannot be compared with an expected value.
    case gapInIncident(missing: Int, of: Int)
    /// Too little data for a rhythm.
    case noRhythm
  }

  /// The start or the end of an incident.
  public enum Edge: String, Hashable, Sendable {
    case start, end
  }

  /// The content of a table of labels.
  public enum LabelTable: Hashable, Sendable {
    case calls, incidents
  }

  /// Rows with the same problem.
  public struct Rows: Hashable, Sendable {
    /// Number of rows; more than 0.
    public let count: Int
    /// The time of one of them on the clocks of its table: `2024-10-27 02:30:00 CEST`.
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
    /// The first service with missing values; nil if the table has no services.
    public let service: String?
    /// Number of services with missing values.
    public let services: Int
    /// The first such bucket on the clocks of its table.
    public let first: String
    /// The longest gap of one series, in seconds.
    public let longest: Int

    /// A gap with these values.
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
