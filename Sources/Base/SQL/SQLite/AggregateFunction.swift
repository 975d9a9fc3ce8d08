/// A function of SQL that makes one value of many rows, such as a median, written in Swift.
///
/// It gets the numbers of up to two columns a row. What is no number, a null among them, is `nan`.
public protocol AggregateFunction {
  /// What statements call it.
  static var name: String { get }
  /// Number of its arguments, 1 or 2.
  static var argumentCount: Int { get }

  /// The function before any row.
  init()
  /// Takes in a row; `second` is `nan` where there is but one argument.
  mutating func step(_ first: Double, _ second: Double)
  /// What all rows come to; null for `nan`.
  var result: Double { get }
}
