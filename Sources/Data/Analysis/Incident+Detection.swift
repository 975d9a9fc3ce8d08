import Datasets
import Time

extension Incident {
  /// Creates the incident for a detection, the `number`th in time order; `kind` is its free-text kind.
  init(_ detection: Detection, number: Int, kind: String) {
    self.init(
      id: "detected-\(number)", title: detection.title, kind: kind, window: detection.window, isDeclared: false)
  }
}
