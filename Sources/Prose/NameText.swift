public import Datasets

/// Series by the names people call them.
public enum NameText {
  /// `Revenue`, or `payment-api CPU` for a series of a service.
  public static func name(of series: Series) -> String {
    series.service.map { "\($0) \(series.metric.label)" } ?? series.metric.label
  }

  /// The label as it stands inside a sentence: `revenue`, `hourly users`; a first word with further capitals or digits
  /// (`CPU`, `P95 latency`) stays as it is.
  public static func inSentence(_ label: String) -> String {
    let firstWord = label.prefix { $0 != " " }
    guard let first = label.first, firstWord.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" }) else {
      return label
    }
    return first.lowercased() + label.dropFirst()
  }

  /// `a`, `a and b`, `a, b and c`.
  public static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
