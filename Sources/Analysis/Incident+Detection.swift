import Datasets

extension Incident {
  /// Free word for the kind of an incident that nobody declared.
  static let detectedKind = "detected, not declared"

  /// The incident that a detection tells of, the `number`th in order of time.
  init(_ detection: Detection, number: Int) {
    self.init(
      id: "detected-\(number)", title: detection.title, kind: Incident.detectedKind, window: detection.window,
      isDeclared: false)
  }
}
