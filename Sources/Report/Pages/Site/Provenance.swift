/// The origin of a report: everything needed to rebuild it.
public struct Provenance: Hashable, Sendable {
  /// An input file.
  public struct Input: Hashable, Sendable {
    /// File name in the configuration.
    public let name: String
    /// Size; nil if redacted, because outside readers could guess the contents.
    public let byteCount: Int?
    /// SHA-256 of its bytes, in hexadecimal; nil if redacted, because outside readers could guess the contents.
    public let sha256: String?

    /// Creates an input file called `name`, without further details by default.
    public init(name: String, byteCount: Int? = nil, sha256: String? = nil) {
      self.name = name
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// An option or setting and its value.
  public struct Setting: Hashable, Sendable {
    /// The name of the setting.
    public let name: String
    /// The value of the setting.
    public let value: String

    /// Creates the setting `name` with `value`.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A query whose result was read instead of a table.
  public struct Statement: Hashable, Sendable {
    /// The content of the result.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
      case buckets, rows
    }

    /// The name of the table.
    public let table: String
    /// The content of the result.
    public let subject: Subject
    /// The SQL of the query.
    public let sql: String

    /// Creates the query `sql` on `table`.
    public init(on subject: Subject, of table: String, _ sql: String) {
      self.table = table
      self.subject = subject
      self.sql = sql
    }
  }

  /// Version of the program: `0.1.0`.
  public let toolVersion: String
  /// The command that rebuilds the report; nil if it is unknown.
  public let command: String?
  /// Options that affected the report, in display order.
  public let options: [Setting]
  /// Input files, in display order.
  public let inputs: [Input]
  /// Queries to a database, in order; empty if tables are files, or if redacted.
  public let statements: [Statement]
  /// SHA-256 of the time zone's data; nil for a zone that is built into the program.
  public let zoneSHA256: String?

  /// Creates the provenance of a report.
  public init(
    toolVersion: String, command: String? = nil, options: [Setting] = [], inputs: [Input] = [],
    statements: [Statement] = [], zoneSHA256: String? = nil
  ) {
    self.toolVersion = toolVersion
    self.command = command
    self.options = options
    self.inputs = inputs
    self.statements = statements
    self.zoneSHA256 = zoneSHA256
  }

  /// Whether checksums of the input files are included.
  var tellsChecksums: Bool { inputs.contains { $0.sha256 != nil } }

  /// `Debrief 0.1.0`.
  public var generator: String { "Debrief \(toolVersion)" }
}
