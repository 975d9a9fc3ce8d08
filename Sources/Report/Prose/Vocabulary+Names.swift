public import Datasets
import Text

extension Vocabulary {
  /// `Revenue`, or `payment-api CPU` for a series of a service, as they stand in the data.
  public func name(of series: Series) -> String {
    series.service.map { texts["name.of-service", ["service": $0, "label": series.metric.label]] }
      ?? series.metric.label
  }

  /// The label as it stands inside a sentence: `revenue`, `hourly users`; a first word with further capitals or digits
  /// (`CPU`, `P95 latency`) stays as it is, and so do all in languages that write nouns with a capital.
  public func inSentence(_ label: String) -> String {
    let firstWord = label.prefix { $0 != " " }
    guard texts.lowersLabels, let first = label.first,
      firstWord.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" })
    else { return label }
    return first.lowercased() + label.dropFirst()
  }

  /// `a`, `a and b`, `a, b and c`.
  public func list(_ names: [String]) -> String { language.list(names) }

  /// `a`, `a or b`, `a, b or c`.
  public func choice(of names: [String]) -> String { language.choice(of: names) }

  /// The first `limit` names, and how many more there are: `a, b and 3 more`.
  public func list(_ names: [String], limit: Int) -> String { language.list(names, limit: limit) }

  /// The text of `key` for a number of things, with `{count}` in digits and `{word}` spelled as newspapers do.
  public func counted(_ key: String, _ count: Int) -> String {
    texts[key, ["count": numbers.whole(count), "word": numbers.word(count)], count: count]
  }
}
