internal import Datasets
internal import Time
internal import YAML

extension RedactionPolicy {
  /// The forms in which money may be shown.
  private enum MoneyForm: String, CaseIterable {
    case index, amounts
  }

  /// `outside`, or the categories to redact. A category without a key is redacted, so that a forgotten line discloses nothing.
  init(_ node: Node) throws(YAMLError) {
    guard case .mapping = node.content else {
      guard try node.string() == "outside" else {
        throw node.rejected(
          "\(excerpt(try node.string())) is not a redaction profile",
          wayOut: "write outside, or {services: true, money: index, paths: true}")
      }
      self = .outside
      return
    }
    let mapping = try node.mapping(allowing: ["services", "money", "paths", "words"])
    let words = try mapping["words"]?.list().map { item throws(YAMLError) in
      let word = try item.string()
      guard word.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw item.rejected("\(excerpt(word)) has no letter or digit", wayOut: "write a word or a name")
      }
      return word
    }
    self.init(
      services: try mapping["services"]?.bool() ?? true,
      money: try mapping["money"]?.choice(of: MoneyForm.self) ?? .index == .index,
      paths: try mapping["paths"]?.bool() ?? true, words: words ?? [])
  }
}
