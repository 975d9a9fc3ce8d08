import SQL
import Warehouses

/// A database with an SQL interface, whose results arrive page by page.
protocol SQLEngine: AnyObject {
  /// Its SQL dialect.
  var dialect: Dialect { get }

  /// Determines and prints the cost of `questions`, and throws if one exceeds its limit; the message names `purpose`.
  func announce(_ questions: [Question], for purpose: String) async throws

  /// Calls `take` with the result of `question`, page by page.
  func ask(_ question: Question, take: ([[Value]]) throws -> Void) async throws

  /// Shows how much it has answered since the last time.
  func sumUp()
}
