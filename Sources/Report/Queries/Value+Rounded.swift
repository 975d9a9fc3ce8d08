import SQL
import Text

extension Value {
  /// Creates a computed number, with the precision of the report's other files; null for `nan`.
  init(rounding number: Double) {
    self.init(DecimalText.text(of: number).flatMap { Double($0) } ?? .nan)
  }
}
