import JSON

/// The measure of a number in a report, which determines its unit and the wording of differences.
public enum Measure: Hashable, Sendable {
  /// An amount in the unit of a metric; the unit is empty for plain counts.
  case amount(unit: String)
  /// The deviation of an amount from the expected one, in that unit.
  case difference(unit: String)
  /// The change per unit of another quantity; `unit` is empty for a share.
  case rate(unit: String, per: String)
  /// A share of a whole, from 0 to 1, or above if the whole is an expectation.
  case share
  /// A probability.
  case probability
  /// A correlation coefficient.
  case coefficient
  /// A factor of the usual value.
  case multiple
  /// A count, a score, or any other number without a unit.
  case plain

  /// The unit, as in the metric's declaration; empty without one.
  public var unit: String {
    switch self {
    case .amount(let unit), .difference(let unit): unit
    case .rate(let unit, let other): other.isEmpty ? unit : "\(unit)/\(other)"
    case .share: "1"
    case .probability, .coefficient, .multiple, .plain: ""
    }
  }

  /// The name for programs.
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
  /// Creates the measure of the number at `path` in a report.
  ///
  /// - Parameters:
  ///   - subjects: The metric names in the enclosing findings, inner before outer.
  ///   - units: The units of the report's metrics.
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

/// The declared units of a report's metrics.
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

  /// The unit of the metric with `role` in `subjects`, or of its key or column if the role is that of the metric itself; empty if unknown.
  subscript(subjects: [String: String], role: String) -> String {
    let known = (role == "metric" ? [role, "key"] : [role]).compactMap { subjects[$0].flatMap { units[$0] } }.first
    return known ?? (role == "metric" ? subjects["column"].flatMap { columns[$0] } : nil) ?? ""
  }
}
