/// A SQL aggregate function written in Swift, such as a median.
///
/// It receives the numbers of one or two columns per row. Values that are not numbers, including null, are `nan`.
public protocol AggregateFunction {
  /// The name in statements.
  static var name: String { get }
  /// The number of arguments, 1 or 2.
  static var argumentCount: Int { get }

  /// Creates the function before any rows.
  init()
  /// Adds a row; `second` is `nan` for a single argument.
  mutating func step(_ first: Double, _ second: Double)
  /// The result over all rows; `nan` becomes null.
  var result: Double { get }
}
