import Datasets
import Text
import Time
import YAML

extension BusinessEffect {
  /// Parses `column: factor` or `column: {factor: 0.15, after: 3m}` of an incident of `duration` minutes.
  init(in entry: Node.Entry, duration: Int) throws(YAMLError) {
    let columns = BusinessMetric.allCases.filter(\.isFree).map(\.metric.key.column)
    guard let metric = BusinessMetric(column: entry.key), metric.isFree else {
      let nearest = Spelling.nearest(to: entry.key, among: columns)
      throw YAMLError(.unknownKey(entry.key, nearest: nearest, allowed: columns), at: entry.place)
    }
    guard case .mapping = entry.value.content else {
      self.init(metric, times: try entry.value.double(in: ServiceEffect.factors))
      return
    }
    let mapping = try entry.value.mapping(allowing: ["factor", "after"])
    let factor = try mapping.required("factor").double(in: ServiceEffect.factors)
    let delay = try mapping["after"]?.minutes(in: 0...duration - 1) ?? 0
    // The usual values before the effect starts must not already exceed the total for the window.
    guard factor * Double(duration) >= Double(delay) else {
      throw entry.value.rejected(
        "after \(PlainNumber.duration(delay * 60)) the window cannot have \(PlainNumber.text(factor)) of its usual value",
        wayOut: "begin at most \(PlainNumber.duration(Int(factor * Double(duration)) * 60)) after the start")
    }
    self.init(metric, times: factor, after: delay)
  }
}
