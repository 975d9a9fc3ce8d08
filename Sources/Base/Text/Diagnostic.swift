/// A message to the user: what is wrong, where, and what to do about it.
///
/// Errors carry facts and become a diagnostic; the console, `verify` and the exit code show diagnostics and nothing else.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The work was not done, or what was checked is faulty.
    case error
    /// The work is done; the user should know.
    case warning
  }

  /// What the fault is in.
  public struct Location: Hashable, Sendable {
    /// A file, a table, an option.
    public let name: String
    /// Line, from 1; nil if the fault is not in a single line.
    public let line: Int?
    /// Name of a table's column, or number of a text's; nil if the fault is not in a single column.
    public let column: String?
    /// Whether it is written as editors and terminals turn it into a link.
    private let isLink: Bool

    /// Something with a name, such as `--days`, or `revenue.csv, line 12, column hourly_revenue`.
    public init(_ name: String, line: Int? = nil, column: String? = nil) {
      self.name = name
      self.line = line
      self.column = column
      isLink = false
    }

    /// A place in a text file: `debrief.yaml:7:5`.
    public init(file: String, line: Int?, column: Int? = nil) {
      name = file
      self.line = line
      self.column = column.map { "\($0)" }
      isLink = true
    }
  }

  /// Whether it is an error or a warning.
  public let severity: Severity
  /// Nil if the fault is in nothing that has a name.
  public let location: Location?
  /// What is wrong, without the location.
  public let summary: String
  /// What to do about it.
  public let wayOut: String
  /// Particulars, a line each.
  public let details: [String]
  /// What it means to the shell, if it is the first error of a run.
  public let code: ExitCode

  /// A message on something at `location`, or on nothing that has a name.
  public init(
    at location: Location? = nil, _ summary: String, wayOut: String, details: [String] = [], code: ExitCode,
    severity: Severity = .error
  ) {
    self.severity = severity
    self.location = location
    self.summary = summary
    self.wayOut = wayOut
    self.details = details
    self.code = code
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `location: summary; way out`, and below it the particulars, indented.
  public var description: String {
    let line = (location.map { "\($0): " } ?? "") + "\(summary); \(wayOut)"
    return ([line] + details.map { "  \($0)" }).joined(separator: "\n")
  }
}

extension Diagnostic.Location: CustomStringConvertible {
  /// `revenue.csv, line 12, column hourly_revenue`, or `debrief.yaml:7:5`.
  public var description: String {
    let (line, column) = (
      line.map { isLink ? ":\($0)" : ", line \($0)" }, column.map { isLink ? ":\($0)" : ", column \($0)" }
    )
    return name + (line ?? "") + (column ?? "")
  }
}

/// An error that says by itself what to tell the user.
public protocol DiagnosticError: Error, CustomStringConvertible {
  var diagnostic: Diagnostic { get }
}

extension DiagnosticError {
  /// The message in a line.
  public var description: String { "\(diagnostic)" }
}
