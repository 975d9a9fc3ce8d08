import SQL
import Warehouses

/// A database that is asked by SQL: questions travel there, and answers come back page by page.
protocol SQLEngine: AnyObject {
  /// How it writes SQL.
  var dialect: Dialect { get }

  /// Finds out what `questions` will cost, tells it, and throws where one would cost more than it may; `purpose` is what for.
  func announce(_ questions: [Question], for purpose: String) async throws

  /// Hands what `question` is answered to `take`, a page at a time.
  func ask(_ question: Question, take: ([[Value]]) throws -> Void) async throws

  /// Tells how much it has answered.
  func sumUp()
}
