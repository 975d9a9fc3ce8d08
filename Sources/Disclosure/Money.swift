import Datasets

/// How money is recognised, and made an index.
enum Money {
  /// What stands in texts instead of an amount.
  static let substitute = "an amount"
  /// Currencies that are written as letters, after ISO 4217: those most traded.
  ///
  /// - Source: Bank for International Settlements, Triennial Central Bank Survey 2022, table 4.
  private static let codes: Set<String> = [
    "USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK", "NZD", "INR", "MXN",
    "TWD",
    "ZAR", "BRL", "DKK", "PLN", "THB", "ILS", "IDR", "CZK", "AED", "TRY", "HUF", "CLP", "SAR", "PHP", "MYR", "COP",
    "RUB",
    "RON", "PEN",
  ]

  /// Whether `metric` measures money: by its role, or by a currency in its unit, such as `kUSD`, `EUR/h` or `€`.
  static func isMeasured(by metric: Metric) -> Bool {
    if metric.role == .money || metric.unit.unicodeScalars.contains(where: isSign) { return true }
    return metric.unit.withoutIgnorables.split { !$0.isLetter }.contains { word in
      codes.contains(String(word)) || codes.contains(String(word.dropFirst())) && "kMm".contains(word.prefix(1))
    }
  }

  /// `text` with every amount in it, such as `$1.2M`, `about 300 EUR` or `USD 5,000`, replaced.
  static func withoutAmounts(_ text: String) -> String {
    // A number with a sign or three letters before or behind it, and a word for its size.
    let amount =
      /(?:(?:\p{Sc}|\b[A-Za-z]{3})[ \u{A0}\u{202F}]?[0-9](?:[0-9.,'\u{A0}\u{202F}]| (?=[0-9]{3}\b))*(?:[ \u{A0}\u{202F}]?(?:k|K|m|M|bn|B|b|thousand|million|billion)\b)?|[0-9](?:[0-9.,'\u{A0}\u{202F}]| (?=[0-9]{3}\b))*[ \u{A0}\u{202F}]?(?:k|K|m|M|bn|B|b|thousand|million|billion)?[ \u{A0}\u{202F}]?(?:\p{Sc}|[A-Za-z]{3}\b))/
    var isFound = false
    let plain = text.withoutIgnorables
    let result = plain.replacing(amount.matchingSemantics(.unicodeScalar)) { match in
      let isMoney =
        match.0.unicodeScalars.contains(where: isSign)
        || match.0.split { !$0.isLetter }.contains { codes.contains($0.uppercased()) }
      isFound = isFound || isMoney
      return isMoney ? substitute : String(match.0)
    }
    return isFound ? result : text
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .currencySymbol }

  /// What makes the values of each column of money in `dataset` an index: `Redaction.indexBase` over the column's normal level, which is
  /// the median of its values outside incidents, all services together.
  ///
  /// Where that is 0 or there is none, the median size of what is not 0 takes its place; a column without any keeps its scale.
  static func factors(in dataset: Dataset) -> [String: Double] {
    var normal = Array(repeating: true, count: dataset.grid.count)
    for incident in dataset.incidents {
      for bucket in dataset.grid.indices(in: incident.window) { normal[bucket] = false }
    }
    let columns = Set(dataset.series.filter { isMeasured(by: $0.metric) }.map(\.metric.key.column)).sorted()
    let factors = columns.map { column in
      let series = dataset.series.filter { $0.metric.key.column == column }
      let usual = series.flatMap { series in zip(series.values, normal).filter { $1 && $0.isFinite }.map(\.0) }
      let all = series.flatMap { $0.values.filter { $0.isFinite && $0 != 0 }.map(\.magnitude) }
      let levels = [median(of: usual).magnitude, median(of: all)]
      let factor = levels.map { Redaction.indexBase / $0 }.first { $0 > 0 && $0.isFinite }
      return (column, factor ?? 1)
    }
    return Dictionary(uniqueKeysWithValues: factors)
  }

  private static func median(of values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
