import Datasets

extension Vocabulary {
  /// Whether amounts of money are told as an index.
  public var tellsAnIndex: Bool {
    dataset.redaction?.money == true && dataset.series.contains { $0.metric.unit == Redaction.indexUnit }
  }

  /// `Made for outside readers: services go by numbers and money is an index.`; nil where nothing is kept back.
  public var disclosure: String? {
    guard let redaction = dataset.redaction else { return nil }
    let parts = [
      redaction.services && !dataset.services.isEmpty ? "services go by numbers" : nil,
      tellsAnIndex ? "money is an index" : nil, redaction.paths ? "files go without their names" : nil,
    ].compactMap(\.self)
    return "Made for outside readers" + (parts.isEmpty ? "" : ": " + NameText.list(parts)) + "."
  }
}
