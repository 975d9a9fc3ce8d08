import Analysis
import Datasets

/// What a page says of the normal week.
public struct PatternProse: Sendable {
  let words: Vocabulary

  /// The sentences about the normal week of the headline metric.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  private var headline: SeriesFindings? {
    words.findings.headline.map { words.findings.series[$0] }
  }

  /// Hours of the headline's normal week with the greatest and the least median, Monday 00:00 = 0; the earliest among
  /// equals. nil where no hour has a value or all are alike.
  var extremes: (peak: Int, trough: Int)? {
    guard let hours = headline?.week.hours else { return nil }
    let known = hours.indices.filter { hours[$0].isFinite }
    guard let peak = known.max(by: { (hours[$0], $1) < (hours[$1], $0) }),
      let trough = known.min(by: { (hours[$0], $0) < (hours[$1], $1) }), hours[peak] > hours[trough]
    else { return nil }
    return (peak, trough)
  }

  /// The page's headline.
  public var verdict: String {
    guard let key = headline?.key, let (peak, trough) = extremes else { return "No weekly pattern in this data" }
    return "\(words.name(of: key)): highest on \(Self.hour(peak)), lowest on \(Self.hour(trough))"
  }

  /// Peak and trough with their values, and how the days compare.
  public var lead: [String] {
    guard let series = headline, let (peak, trough) = extremes else {
      return ["There are too few values, or they do not differ, so that no hour of the week stands out."]
    }
    let high = words.quantity(series.week.hours[peak], of: series.key)
    let low = words.quantity(series.week.hours[trough], of: series.key)
    let first =
      "In a normal week, the median of \(words.inSentence(series.key)) is highest on \(Self.hour(peak)), \(high), and lowest "
      + "on \(Self.hour(trough)), \(low)."
    return [first, days, Self.basis].compactMap(\.self)
  }

  static let basis = "Incidents and the hours around them are left out."

  private var days: String? {
    guard let factors = headline?.week.dayFactors else { return nil }
    let known = factors.indices.filter { factors[$0].isFinite }
    guard known.count > 1, let best = known.max(by: { (factors[$0], $1) < (factors[$1], $0) }),
      let least = known.min(by: { (factors[$0], $0) < (factors[$1], $1) }), factors[best] > factors[least]
    else { return nil }
    return
      "\(TimeText.weekdayNames[best]) is the strongest day at \(NumberText.factor(factors[best])) of the median weekday, "
      + "\(TimeText.weekdayNames[least]) the weakest at \(NumberText.factor(factors[least]))."
  }

  /// `Saturday at 18:00`.
  static func hour(_ index: Int) -> String {
    "\(TimeText.weekdayNames[index / 24 % 7]) at \(index % 24 < 10 ? "0" : "")\(index % 24):00"
  }
}
