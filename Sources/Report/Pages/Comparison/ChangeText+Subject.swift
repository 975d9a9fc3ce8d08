import Prose
import ReportDiff
import Text

extension ChangeText {
  /// Nouns that precede an element in the lists of findings; elements of other lists need none.
  private static let lists = [
    "suspects": "Suspect", "onsets": "Onset of", "effects": "Declared effect on", "correlationShifts": "Correlation of",
    "objectives": "Limit on", "caveats": "Caveat", "inputs": "File", "options": "Option",
  ]

  /// Members that only contain others.
  private static let containers: Set<String> = [
    "incidents", "metrics", "services", "correlations", "lags", "partials", "notices", "tables", "impacts", "phases",
    "summary", "declared", "evidence", "provenance", "grid", "week", "thresholds", "detections",
  ]

  /// Words for field names that cannot be read as words.
  private static let words = [
    "r": "r", "nEff": "effective sample", "n": "sample", "p05": "5th percentile", "p95": "95th percentile",
    "p99": "99th percentile", "p": "p", "q": "q", "low": "low end of interval", "high": "high end of interval",
    "sha256": "SHA-256", "zoneSha256": "SHA-256 of the zone", "hours": "hour of the week",
    "hourFactors": "factor of hour", "dayFactors": "factor of day", "correlations": "correlation", "lags": "lag",
  ]

  /// The subject of a change at `path`, from its section inwards: `Revenue, expected`; without the first `skipped` steps. A name from the
  /// data keeps its first letter.
  static func subject(of path: [Change.Step], skipping skipped: Int, names: ReportNames) -> String {
    var parts: [String] = []
    var prefix = ""
    var startsWithField = false
    for (index, step) in path.enumerated() {
      switch step {
      case .field(let name):
        prefix = lists[name].map { $0 + " " } ?? ""
        let isLast = index == path.count - 1
        guard index >= skipped, isLast || prefix.isEmpty && !containers.contains(name) || isNumbered(path, at: index)
        else {
          continue
        }
        startsWithField = startsWithField || parts.isEmpty
        parts.append(word(for: name))
      case .element(let texts) where index > skipped && isNumbered(path, at: index - 1):
        parts[parts.count - 1] += " " + (texts.first ?? "")
      case .element(let texts):
        if index >= skipped { parts.append(prefix + element(texts, names: names)) }
        prefix = ""
      }
    }
    if startsWithField { return parts.joined(separator: ", ").asOpening }
    return parts.isEmpty ? "The whole" : parts.joined(separator: ", ")
  }

  /// Whether the member at `index` of `path` is a list of plain values, whose changes are identified by number.
  private static func isNumbered(_ path: [Change.Step], at index: Int) -> Bool {
    guard index == path.count - 2, case .field = path[index], case .element(let texts) = path[index + 1] else {
      return false
    }
    return texts.count == 1 && Int(texts[0]) != nil
  }

  private static func element(_ texts: [String], names: ReportNames) -> String {
    let named = texts.map { names.metric($0) ?? NameText.isolated($0) }
    guard texts.count >= 2, names.metric(texts[0]) != nil, names.metric(texts[1]) != nil else {
      // A service is already part of its metric's name.
      let isMetric = texts.first.flatMap(names.metric) != nil
      return isMetric ? named[0] : named.joined(separator: ", ")
    }
    let rest = zip(texts, named).dropFirst(2).map { text, name in names.metric(text) == nil ? name : "holding \(name)" }
    return ([named[0] + " and " + named[1]] + rest).joined(separator: ", ")
  }

  /// `standard deviation` for `standardDeviation`.
  private static func word(for name: String) -> String {
    if let word = words[name] { return word }
    var result = ""
    for character in name {
      if character.isUppercase, !result.isEmpty { result += " " }
      result += character.lowercased()
    }
    return NameText.isolated(result)
  }
}
