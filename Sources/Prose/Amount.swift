import Datasets

/// How much of a metric that adds up was lost or won, as the predicate of a headline.
struct Amount {
  let difference: Double
  let metric: Metric?
  let name: String

  /// `difference` of the series `key`.
  init(_ difference: Double, of key: SeriesKey, in words: Vocabulary) {
    self.difference = difference
    metric = words.metric(of: key)
    name = words.inSentence(key)
  }

  /// `cost $412k`, `cost 1,230 orders`, `brought in $2.4M more than expected`, `added 1,230 errors`.
  var predicate: String {
    let isMoney = metric?.role == .money
    switch (metric?.better ?? .neither, difference < 0) {
    case (.higher, true): return "cost \(isMoney ? quantity : thing)"
    case (.higher, false):
      return isMoney ? "brought in \(quantity) more than expected" : "brought \(more(than: "more"))"
    case (.lower, true): return "saved \(thing)"
    case (.lower, false): return "added \(thing)"
    case (.neither, true): return "came with \(more(than: "less"))"
    case (.neither, false): return "came with \(more(than: "more"))"
    }
  }

  /// `$412k`, without a sign.
  var quantity: String { NumberText.quantity(difference.magnitude, unit: metric?.unit ?? "") }

  /// `1,230 orders` for plain counts, `300 kWh of demand` with a unit.
  private var thing: String {
    (metric?.unit ?? "").isEmpty ? "\(quantity) \(name)" : "\(quantity) of \(name)"
  }

  private func more(than comparison: String) -> String {
    (metric?.unit ?? "").isEmpty
      ? "\(quantity) \(comparison == "less" ? "fewer" : comparison) \(name) than expected"
      : "\(quantity) \(comparison) \(name) than expected"
  }
}
