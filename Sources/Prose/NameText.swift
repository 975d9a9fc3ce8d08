public import Datasets

/// Series by the names people call them.
public enum NameText {
  /// `Revenue`, or `payment-api CPU` for a series of a service.
  public static func name(of series: Series) -> String {
    series.service.map { "\($0) \(series.metric.label)" } ?? series.metric.label
  }

  /// The label as it stands inside a sentence: `revenue`, but `CPU` and names with inner capitals stay as they are.
  public static func inSentence(_ label: String) -> String {
    let rest = label.dropFirst()
    guard let first = label.first,
      !rest.contains(where: \.isUppercase) || rest.contains(" ") && rest.prefix { $0 != " " }.allSatisfy(\.isLowercase),
      !rest.isEmpty
    else { return label }
    return first.lowercased() + rest
  }

  /// `a`, `a and b`, `a, b and c`.
  public static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
