/// Why a table cannot be rolled up where it lies: the place, the fault and the way out.
public struct PushDownError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong at the place.
  public enum Fault: Hashable, Sendable {
    /// The table has no rows, or none in the period that is reported.
    case noRows(isOfPeriod: Bool)
    /// So many rows have no time, or none that can be read.
    case timesMissing(Int)
    /// So many cells are no number, or one that nothing measures.
    case notNumbers(Int)
    /// A row has no name of a service.
    case nameMissing
    /// The database does not understand the question: what it says.
    case refused(String)
    /// The answer is none to the question.
    case malformedAnswer
    /// The file is no database, or cannot be read as one: what is said of it.
    case notADatabase(String)
  }

  /// What was being worked on: `table orders`, or the name of a file.
  public let place: String
  /// Name of the column; nil where the fault is not one column's.
  public let column: String?
  /// What is wrong there.
  public let fault: Fault

  /// The fault in `table`.
  public init(_ fault: Fault, table: String, column: String? = nil) {
    self.init(fault, at: "table \(table)", column: column)
  }

  /// The fault at `place`.
  public init(_ fault: Fault, at place: String, column: String? = nil) {
    self.fault = fault
    self.place = place
    self.column = column
  }

  /// One line: `table orders, column amount: fault; way out`.
  public var description: String { "\(place)\(column.map { ", column \($0)" } ?? ""): \(words)" }

  private var words: String {
    switch fault {
    case .noRows(let isOfPeriod):
      isOfPeriod ? "no row lies in the period that is reported; set another `period`" : "it has no rows; load some"
    case .timesMissing(let count):
      "\(count == 1 ? "1 row has" : "\(count) rows have") no time that can be read; "
        + "fill the column or leave the rows out by a view"
    case .notNumbers(let count):
      "\(count == 1 ? "1 cell is" : "\(count) cells are") no number up to 1e100; "
        + "correct what is there, a null stands for a gap"
    case .nameMissing: "a row has no name of a service; fill the column or leave the row out by a view"
    case .refused(let message): "\(message); check the names of tables and columns in debrief.yaml"
    case .notADatabase(let message):
      "this is no database that can be read (\(message)); name another file in debrief.yaml"
    case .malformedAnswer:
      "the database answers something else than it was asked; check that all metrics are columns of numbers"
    }
  }
}
