import Datasets
import Text
import Time

extension Vocabulary {
  /// Whether amounts of money are told as an index.
  public var tellsAnIndex: Bool {
    dataset.redaction?.money == true && dataset.series.contains { $0.metric.unit == RedactionPolicy.indexUnit }
  }

  /// `Made for outside readers: services go by numbers and money is an index.`; nil where nothing is kept back.
  public var disclosure: String? {
    guard let redaction = dataset.redaction else { return nil }
    let parts = [
      redaction.services && !dataset.services.isEmpty ? texts["disclosure.services"] : nil,
      tellsAnIndex ? texts["disclosure.money"] : nil, redaction.paths ? texts["disclosure.paths"] : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? texts["disclosure.plain"] : texts["disclosure.parts", ["parts": list(parts)]]
  }
}
