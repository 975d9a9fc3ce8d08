import JSON
import Prose
import ReportDiff
import Text

/// One difference in words: subject, old value, new value and size.
struct ChangeText {
  /// Length in characters of the longest number or time.
  private static let shortLength = 24

  private let change: Change
  private let names: ReportNames
  private let numbers: NumberFormat

  init(_ change: Change, names: ReportNames, numbers: NumberFormat) {
    self.numbers = numbers
    self.change = change
    self.names = names
  }

  /// The old value; a dash if there was none.
  var old: String { text(of: change.old, change.oldMeasure) }

  /// The new value; a dash if there is none.
  var new: String { text(of: change.new, change.newMeasure) }

  /// The size: `+$412, +1.6 %`, `+3.1 points`; `new` and `gone` for added and removed values.
  var difference: String {
    if change.old == nil { return "new" }
    if change.new == nil { return "gone" }
    guard change.numbers == nil || change.isComparable else { return "another unit" }
    guard let absolute = change.absolute else { return "" }
    let amount = signed(absolute)
    guard isRelativeTold, let factor = change.relative.map({ 1 + $0 }), factor >= 2 || numbers.changeSize(factor) != nil
    else { return amount }
    return "\(amount), \(numbers.changeOrMultiple(factor))"
  }

  /// Whether the values are long texts, such as sentences or hashes.
  var isLong: Bool { max(old.count, new.count) > Self.shortLength }

  /// How the intervals overlap; empty for values without one.
  var interval: String {
    switch change.interval {
    case .within?: "within the old interval"
    case .overlapping?: "outside the old interval; the intervals overlap"
    case .apart?: "the intervals have nothing in common"
    case nil: ""
    }
  }

  /// Whether a difference is also stated in percent: percentages use points instead, and values on their own scale have no ratio.
  private var isRelativeTold: Bool {
    switch change.newMeasure {
    case .amount(let unit): unit != Self.percent
    case .rate, .plain: true
    case .difference, .share, .probability, .coefficient, .multiple: false
    }
  }

  private func text(of value: JSON?, _ measure: Measure) -> String {
    guard let value else { return NumberFormat.gap }
    switch value {
    case .null: return NumberFormat.gap
    case .flag(let flag): return flag ? "yes" : "no"
    case .text(let text): return NameText.isolated(Self.moment(text) ?? text)
    case .whole(let number):
      return measure == .plain ? numbers.whole(number) : precise(Double(number), measure)
    case .number(let number, _): return precise(number, measure)
    case .list(let elements): return "\(numbers.whole(elements.count)) \(elements.count == 1 ? "value" : "values")"
    case .object: return brief(of: value)
    }
  }

  /// `number` in its usual form; if old and new number look the same in it, with as many digits as distinguish them.
  private func precise(_ number: Double, _ measure: Measure) -> String {
    guard let (old, new) = change.numbers, old != new, change.isComparable, shown(old, measure) == shown(new, measure)
    else { return shown(number, measure) }
    let digits = (4...DecimalText.significantDigits).first {
      numbers.significant(old, digits: $0) != numbers.significant(new, digits: $0)
    }
    return shown(number, measure, digits: digits ?? DecimalText.significantDigits)
  }

  /// `number` with its unit and `digits` significant digits; nil: the usual number.
  private func shown(_ number: Double, _ measure: Measure, digits: Int? = nil) -> String {
    switch measure {
    case .amount(let unit): return quantity(number, unit: unit, digits: digits)
    case .difference(let unit): return (number > 0 ? "+" : "") + quantity(number, unit: unit, digits: digits)
    case .rate(let unit, let other): return quantity(number, unit: unit, digits: digits) + Self.per(other)
    case .share:
      return digits == nil ? numbers.share(number) : quantity(number * 100, unit: Self.percent, digits: digits)
    case .probability:
      return digits == nil ? numbers.probability(number) : numbers.significant(number, digits: digits ?? 3)
    case .coefficient: return digits == nil ? numbers.coefficient(number) : signedNumber(number, digits: digits ?? 3)
    case .multiple:
      return digits == nil ? numbers.factor(number) : "×" + numbers.significant(number, digits: digits ?? 3)
    case .plain: return numbers.significant(number, digits: digits ?? 4)
    }
  }

  private func quantity(_ number: Double, unit: String, digits: Int?) -> String {
    guard let digits else {
      return unit.isEmpty ? numbers.significant(number, digits: 4) : numbers.quantity(number, unit: unit)
    }
    let (before, behind) = numbers.affixes(ofUnit: unit)
    return (number < 0 ? "−" : "") + before + numbers.significant(number.magnitude, digits: digits) + behind
  }

  /// The difference `number` with its sign, in the unit of such differences.
  private func signed(_ number: Double) -> String {
    switch change.newMeasure {
    case .amount(Self.percent), .difference(Self.percent): return points(number)
    case .share: return points(number * 100)
    case .amount(let unit), .difference(let unit):
      return unit.isEmpty ? signedNumber(number, digits: 3) : numbers.signedQuantity(number, unit: unit)
    case .rate(let unit, let other): return numbers.signedQuantity(number, unit: unit) + Self.per(other)
    case .probability, .coefficient, .multiple, .plain: return signedNumber(number, digits: 3)
    }
  }

  private func signedNumber(_ number: Double, digits: Int) -> String {
    (number > 0 ? "+" : "") + numbers.significant(number, digits: digits)
  }

  /// `+3.1 points`: a difference of percentages.
  private func points(_ number: Double) -> String {
    let text = signedNumber(number, digits: 3)
    return text + NumberFormat.unitSpace + (text.dropFirst() == "1" ? "point" : "points")
  }

  private static let percent = "%"

  private static func per(_ unit: String) -> String { unit.isEmpty ? " each" : " per \(NameText.isolated(unit))" }

  /// The value that represents an element which was added or removed as a whole.
  private func brief(of value: JSON) -> String {
    for name in ["title", "text", "label", "rank", "r", "time", "actual", "score", "value"] {
      switch value[name] {
      case .text(let text)?: return NameText.isolated(Self.moment(text) ?? text)
      case .whole(let number)?: return "\(name) \(part(name, Double(number)))"
      case .number(let number, _)?: return "\(name) \(part(name, number))"
      default: continue
      }
    }
    return "there"
  }

  private func part(_ name: String, _ number: Double) -> String { shown(number, change.parts[name] ?? .plain) }

  /// `2024-05-07 14:00` for a time in the format of `report.json`; nil for any other text.
  private static func moment(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
    else { return nil }
    let offset = text.dropFirst(19)
    let seconds = text.dropFirst(16).prefix(3)
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))\(seconds == ":00" ? "" : String(seconds))"
      + (offset == "Z" ? " UTC" : " UTC\(offset)")
  }
}
