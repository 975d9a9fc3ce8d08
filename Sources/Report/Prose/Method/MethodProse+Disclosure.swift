import Datasets
import Text

extension MethodProse {
  /// What outside readers are not told; nil where nothing is kept back.
  var disclosure: MethodSection? {
    guard let redaction = words.dataset.redaction else { return nil }
    let services = redaction.services && !words.dataset.services.isEmpty
    let paragraphs = [
      services ? texts["method.kept-back.services"] : nil,
      words.tellsAnIndex
        ? texts["method.kept-back.money", ["buckets": words.bucketPlural, "bucket": words.bucket]] : nil,
      redaction.paths ? texts["method.kept-back.paths"] : nil, texts["method.kept-back.when"],
    ]
    return MethodSection(
      id: "kept-back", title: texts["method.kept-back.title"], paragraphs: paragraphs.compactMap(\.self),
      formulas: words.tellsAnIndex ? [texts["method.kept-back.formula"]] : [], sources: [])
  }
}
