import Templating

extension Value {
  /// A list of texts.
  static func texts(_ texts: [String]) -> Value { .list(texts.map(Value.text)) }
}
