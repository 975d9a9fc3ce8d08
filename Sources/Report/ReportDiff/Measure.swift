import JSON

/// What a number of a report measures, which decides its unit and how a difference to another is told.
public enum Measure: Hashable, Sendable {
  /// An amount in the unit of a metric; the unit is empty for plain counts.
  case amount(unit: String)
  /// How far an amount is from the expected one, in that unit.
  case difference(unit: String)
  /// By how much something changes with one more of something else; `unit` is empty for a share.
  case rate(unit: String, per: String)
  /// A part of a whole, from 0 to 1, or above where the whole is an expectation.
  case share
  /// A probability.
  case probability
  /// A coefficient of correlation.
  case coefficient
  /// A multiple of what is usual.
  case multiple
  /// A count, a score, or anything else without a unit.
  case plain

  /// The unit, as metrics declare theirs; empty for what has none.
  public var unit: String {
    switch self {
    case .amount(let unit), .difference(let unit): unit
    case .rate(let unit, let other): other.isEmpty ? unit : "\(unit)/\(other)"
    case .share: "1"
    case .probability, .coefficient, .multiple, .plain: ""
    }
  }

  /// Its name for programs.
  public var name: String {
    switch self {
    case .amount: "amount"
    case .difference: "difference"
    case .rate: "rate"
    case .share: "share"
    case .probability: "probability"
    case .coefficient: "coefficient"
    case .multiple: "multiple"
    case .plain: "plain"
    }
  }
}

extension Measure {
  /// What the number at `path` in a report measures.
  ///
  /// - Parameters:
  ///   - subjects: Of the findings that hold it, inner before outer, the texts of the members that name metrics.
  ///   - units: Of the metrics of its report.
  init(at path: [Change.Step], about subjects: [String: String], units: MetricUnits) {
    let fields = path.compactMap { if case .field(let name) = $0 { name } else { nil } }
    func amount(of role: String) -> Measure { .amount(unit: units[subjects, role]) }
    let isShareOfExpected = fields.contains("beyondObjective")
    switch fields.last ?? "" {
    case "r", "partial", "raw", "spearman", "normal", "around", "correlations", "nullLimit": self = .coefficient
    case "p", "q": self = .probability
    case "coverage", "level", "share": self = .share
    case "burnRate", "hourFactors", "dayFactors", "declared": self = .multiple
    case "measured": self = fields.contains("effects") ? .multiple : .plain
    case "low", "high":
      if fields.contains("impacts") {
        self = .difference(unit: units[subjects, "metric"])
      } else if fields.contains("effects") {
        self = .multiple
      } else if isShareOfExpected {
        self = .share
      } else {
        self = fields.contains("limits") ? amount(of: "driver") : .coefficient
      }
    case "median": self = isShareOfExpected ? .share : amount(of: "metric")
    case "ordinary": self = amount(of: "driver")
    case "value": self = amount(of: fields.contains("limits") ? "driver" : "metric")
    case "intercept": self = amount(of: "response")
    case "slope":
      self =
        subjects["response"] == nil
        ? .rate(unit: "", per: units[subjects, "driver"])
        : .rate(unit: units[subjects, "response"], per: units[subjects, "load"])
    case "actual", "expected", "sum", "mean", "p05", "p95", "p99", "standardDeviation", "minimum", "maximum", "hours":
      self = amount(of: "metric")
    default: self = .plain
    }
  }
}

/// The units that the metrics of a report declare.
struct MetricUnits {
  /// Members that name a metric.
  static let roles = ["metric", "key", "column", "driver", "outcome", "load", "response"]

  private var units: [String: String] = [:]
  private var columns: [String: String] = [:]

  init(of report: JSON) {
    guard case .list(let metrics)? = report["metrics"] else { return }
    for metric in metrics {
      guard let unit = metric["unit"]?.plainText else { continue }
      if let key = metric["key"]?.plainText { units[key] = unit }
      if let column = metric["column"]?.plainText, columns[column] == nil { columns[column] = unit }
    }
  }

  /// The unit of the metric that `subjects` have in `role`, or under its key or column where the role is that of the metric itself;
  /// empty where none is known.
  subscript(subjects: [String: String], role: String) -> String {
    let known = (role == "metric" ? [role, "key"] : [role]).compactMap { subjects[$0].flatMap { units[$0] } }.first
    return known ?? (role == "metric" ? subjects["column"].flatMap { columns[$0] } : nil) ?? ""
  }
}
