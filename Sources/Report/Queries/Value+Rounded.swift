import SQL
import Text

extension Value {
  /// A number that was computed, as precise as in the other files of a report; null for `nan`.
  init(rounding number: Double) {
    self.init(DecimalText.text(of: number).flatMap { Double($0) } ?? .nan)
  }
}
