public import Analysis
import Datasets
public import Text
import Time

extension DetectionNaming {
  /// The naming in the language of `texts`: `payment-api errors, 14:00–17:00`.
  public init(_ texts: Texts) {
    self.init(kind: texts["detection.kind"]) { subject, times in
      let name = subject.map { Self.name(of: $0, in: texts) } ?? texts["detection.several"]
      let span = times.isOneDay ? "detection.inside-a-day" : "detection.over-days"
      return texts[
        "detection.title", ["subject": name, "times": texts[span, ["start": times.start, "end": times.end]]]]
    }
  }

  private static func name(of subject: Subject, in texts: Texts) -> String {
    let noun =
      switch (subject.role, subject.isAbove) {
      case (.latency, true): texts["detection.latency"]
      case (.errors, true): texts["detection.errors"]
      case (.resource, true): subject.label
      case (_, true): texts["detection.up", ["label": subject.label]]
      case (_, false): texts["detection.down", ["label": subject.label]]
      }
    guard let service = subject.service else { return noun.asOpening }
    return texts["detection.of-service", ["service": service, "noun": noun]]
  }
}
