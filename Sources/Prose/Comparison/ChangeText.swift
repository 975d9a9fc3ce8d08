import Comparison
import Notation

/// One difference in words: what it is about, what was, what is, and by how much.
struct ChangeText {
  /// Fields that carry the unit of their metric.
  private static let measured: Set<String> = [
    "actual", "expected", "sum", "mean", "median", "p05", "p95", "p99", "standardDeviation", "value", "hours",
  ]
  /// Fields that are shares.
  private static let shares: Set<String> = ["coverage", "level"]
  /// Fields that are probabilities.
  private static let probabilities: Set<String> = ["p", "q"]
  /// Fields whose interval carries the unit of their metric.
  private static let withInterval: Set<String> = ["impacts"]

  /// Characters of the longest number or time.
  private static let shortLength = 24

  private let change: Change
  private let names: ReportNames
  private let numbers: NumberText

  init(_ change: Change, names: ReportNames, numbers: NumberText) {
    self.numbers = numbers
    self.change = change
    self.names = names
  }

  /// What was there; a dash for nothing.
  var old: String { text(of: change.old) }

  /// What is there; a dash for nothing.
  var new: String { text(of: change.new) }

  /// By how much: `+$412, +1.6 %`; `new` and `gone` for what was or is not there.
  var difference: String {
    if change.old == nil { return "new" }
    if change.new == nil { return "gone" }
    guard let absolute = change.absolute else { return "" }
    let amount = signed(absolute)
    return change.relative.map { "\(amount), \(numbers.change(1 + $0))" } ?? amount
  }

  /// Whether it needs room: sentences, hashes.
  var isLong: Bool { max(old.count, new.count) > Self.shortLength }

  /// How the intervals lie; empty for what has none.
  var interval: String {
    switch change.interval {
    case .within?: "within the old interval"
    case .overlapping?: "outside the old interval; the intervals overlap"
    case .apart?: "the intervals have nothing in common"
    case nil: ""
    }
  }

  /// Names of the fields on the way, outermost first.
  private var fields: [String] {
    change.path.compactMap { if case .field(let name) = $0 { name } else { nil } }
  }

  private var field: String { fields.last ?? "" }

  private var unit: String {
    let key = change.path.reversed().lazy.compactMap { step -> String? in
      guard case .element(let texts) = step else { return nil }
      return texts.first { names.metric($0) != nil }
    }.first
    return key.map(names.unit) ?? ""
  }

  private func text(of value: JSON?) -> String {
    guard let value else { return NumberText.gap }
    switch value {
    case .null: return NumberText.gap
    case .flag(let flag): return flag ? "yes" : "no"
    case .text(let text): return NameText.isolated(Self.moment(text) ?? text)
    case .whole(let number): return precise(numbers.whole(number), Double(number))
    case .number(let number, _): return precise(shown(number), number)
    case .list(let elements): return "\(numbers.whole(elements.count)) \(elements.count == 1 ? "value" : "values")"
    case .object: return brief(of: value)
    }
  }

  /// `text`, unless old and new number look the same in it: then as many digits as tell them apart.
  private func precise(_ text: String, _ number: Double) -> String {
    guard let (old, new) = change.numbers, old != new, shown(old) == shown(new) else { return text }
    let digits = (4...DecimalText.significantDigits).first {
      numbers.significant(old, digits: $0) != numbers.significant(new, digits: $0)
    }
    guard let digits else { return DecimalText.text(of: number)?.replacing("-", with: "−") ?? text }
    let unit = carriesUnit && !unit.isEmpty ? NumberText.unitSpace + unit : ""
    return numbers.significant(number, digits: digits) + unit
  }

  private func shown(_ number: Double) -> String {
    if change.isCoefficient { return numbers.coefficient(number) }
    if Self.shares.contains(field) { return numbers.share(number) }
    if Self.probabilities.contains(field) { return numbers.probability(number) }
    return carriesUnit ? numbers.quantity(number, unit: unit) : numbers.significant(number, digits: 4)
  }

  private func signed(_ number: Double) -> String {
    if carriesUnit { return numbers.signedQuantity(number, unit: unit) }
    return (number > 0 ? "+" : "") + numbers.significant(number, digits: 3)
  }

  private var carriesUnit: Bool {
    if fields.contains("hours") { return true }
    if field == "low" || field == "high" { return !Self.withInterval.isDisjoint(with: fields) }
    return Self.measured.contains(field) && !fields.contains("effects")
  }

  /// What is told of an element that came or went as a whole.
  private func brief(of value: JSON) -> String {
    for name in ["title", "text", "label", "rank", "r", "time", "actual", "score", "value"] {
      switch value[name] {
      case .text(let text)?: return NameText.isolated(Self.moment(text) ?? text)
      case .whole(let number)?: return "\(name) \(numbers.whole(number))"
      case .number(let number, _)?: return "\(name) \(numbers.significant(number))"
      default: continue
      }
    }
    return "there"
  }

  /// `2024-05-07 14:00` for a time as `report.json` writes it; nil for any other text.
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
