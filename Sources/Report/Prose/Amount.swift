import Datasets
import Text

/// A gain or loss of an additive metric, as the predicate of a headline.
struct Amount {
  let difference: Double
  let metric: Metric?
  let name: String
  private let words: Vocabulary

  /// `difference` of the series `key`.
  init(_ difference: Double, of key: SeriesKey, in words: Vocabulary) {
    self.difference = difference
    self.words = words
    metric = words.metric(of: key)
    name = words.inSentence(key)
  }

  /// `cost $412k`, `cost 1,230 orders`, `brought in $2.4M more than expected`, `added 1,230 errors`.
  var predicate: String {
    let isMoney = metric?.role == .money
    let places: KeyValuePairs = ["quantity": quantity, "name": name]
    switch (metric?.better ?? .neither, difference < 0) {
    case (.higher, true): return isMoney ? texts["amount.cost-money", places] : texts["amount.cost", ["thing": thing]]
    case (.higher, false): return isMoney ? texts["amount.earned", places] : texts["amount.brought", places]
    case (.lower, true): return texts["amount.saved", ["thing": thing]]
    case (.lower, false): return texts["amount.added", ["thing": thing]]
    case (.neither, true): return isCount ? texts["amount.fewer", places] : texts["amount.less", places]
    case (.neither, false): return texts["amount.more", places]
    }
  }

  /// `$412k`, without a sign.
  var quantity: String { words.numbers.difference(difference.magnitude, unit: metric?.unit ?? "") }

  private var texts: Texts { words.texts }
  private var isCount: Bool { (metric?.unit ?? "").isEmpty }

  /// `1,230 orders` for plain counts, `300 kWh of demand` with a unit.
  private var thing: String {
    let places: KeyValuePairs = ["quantity": quantity, "name": name]
    return isCount ? texts["amount.of-count", places] : texts["amount.of-unit", places]
  }
}
