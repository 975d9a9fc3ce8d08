import Datasets
import Time

extension Incident {
  /// The incident that a detection tells of, the `number`th in order of time; `kind` is the free word for its kind.
  init(_ detection: Detection, number: Int, kind: String) {
    self.init(
      id: "detected-\(number)", title: detection.title, kind: kind, window: detection.window, isDeclared: false)
  }
}
