/// Where a report comes from: what its reader needs to make it again.
public struct Provenance: Hashable, Sendable {
  /// A file that was read.
  public struct Input: Hashable, Sendable {
    /// Name as the configuration gives it.
    public let name: String
    /// Size; nil where outside readers must not guess at the contents.
    public let byteCount: Int?
    /// SHA-256 of its bytes, in hexadecimal; nil where outside readers must not guess at the contents.
    public let sha256: String?

    /// A file called `name`, of which no more is told unless given.
    public init(name: String, byteCount: Int? = nil, sha256: String? = nil) {
      self.name = name
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// An option or setting and its value.
  public struct Setting: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// What it was set to.
    public let value: String

    /// The setting `name` with `value`.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A question that was asked of a database, and whose answer is all that was read of a table.
  public struct Statement: Hashable, Sendable {
    /// What the answer tells of the table.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
      case buckets, rows
    }

    /// What the table is called.
    public let table: String
    /// What the answer tells of it.
    public let subject: Subject
    /// The question in SQL.
    public let sql: String

    /// The question `sql` on `table`.
    public init(on subject: Subject, of table: String, _ sql: String) {
      self.table = table
      self.subject = subject
      self.sql = sql
    }
  }

  /// Version of the program: `0.1.0`.
  public let toolVersion: String
  /// The command that makes the report again; nil where there is none to tell.
  public let command: String?
  /// Options that shaped the report, in the order to be shown.
  public let options: [Setting]
  /// Files read, in the order to be shown.
  public let inputs: [Input]
  /// What was asked of a database, in order; none where tables are files, or where that is kept back.
  public let statements: [Statement]
  /// SHA-256 of the time zone's data; nil for a zone that comes with the program.
  public let zoneSHA256: String?

  /// The provenance of a report.
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

  /// Whether it says which bytes were read.
  var tellsChecksums: Bool { inputs.contains { $0.sha256 != nil } }

  /// `Debrief 0.1.0`.
  public var generator: String { "Debrief \(toolVersion)" }
}
