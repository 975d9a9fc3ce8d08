import JSON

/// Traverses the findings of two reports in parallel and collects the differences.
struct FindingComparison {
  private let tolerance: Tolerance
  private let units: (old: MetricUnits, new: MetricUnits)
  /// The metric names of the enclosing findings, inner before outer.
  private var subjects: [String: String] = [:]
  private(set) var changes: [Change] = []
  /// Number of numbers in both reports.
  private(set) var numberCount = 0

  init(of old: JSON, and new: JSON, tolerance: Tolerance) {
    self.tolerance = tolerance
    units = (MetricUnits(of: old), MetricUnits(of: new))
    compare(old, new, at: [], interval: nil)
  }

  private mutating func compare(_ old: JSON, _ new: JSON, at path: [Change.Step], interval: Change.Interval?) {
    switch (old, new) {
    case (.object(let left), .object(let right)): compare(members: left, right, at: path)
    case (.list(let left), .list(let right)): compare(elements: left, right, at: path)
    default:
      if let left = old.numeric, let right = new.numeric {
        numberCount += 1
        let (before, after) = measures(at: path)
        // The same number in another unit is a different amount.
        if before != after || tolerance.tellsApart(left, right) { note(path, old, new, interval) }
      } else if old != new {
        note(path, old, new, nil)
      }
    }
  }

  private mutating func compare(members left: [JSON.Member], _ right: [JSON.Member], at path: [Change.Step]) {
    let old = Dictionary(left.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let new = Dictionary(right.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let intervals = IntervalRelation(old, new)
    let outer = subjects
    defer { subjects = outer }
    for role in MetricUnits.roles {
      if let text = (new[role] ?? old[role])?.plainText { subjects[role] = text }
    }
    // The order of a pair is not a finding.
    let isTurned = old["a"] != nil && old["a"] == new["b"] && old["b"] == new["a"]
    for name in Set(old.keys).union(new.keys).sorted() where !(isTurned && (name == "a" || name == "b")) {
      let step = path + [.field(name)]
      if let left = old[name], let right = new[name] {
        compare(left, right, at: step, interval: intervals.relation(of: name))
      } else {
        note(step, old[name], new[name], nil)
      }
    }
  }

  private mutating func compare(elements left: [JSON], _ right: [JSON], at path: [Change.Step]) {
    guard let old = Identity.identities(of: left), let new = Identity.identities(of: right) else {
      return compare(values: left, right, at: path)
    }
    let places = Dictionary(zip(new, right), uniquingKeysWith: { first, _ in first })
    let known = Set(old)
    for (identity, element) in zip(old, left) {
      if let other = places[identity] {
        compare(element, other, at: path + [identity.step], interval: nil)
      } else {
        note(path + [identity.step], element, nil, nil)
      }
    }
    for (identity, element) in zip(new, right) where !known.contains(identity) {
      note(path + [identity.step], nil, element, nil)
    }
  }

  /// Compares lists of numbers or texts: element by element if they have the same length, otherwise as a whole.
  private mutating func compare(values left: [JSON], _ right: [JSON], at path: [Change.Step]) {
    guard left.count == right.count else { return note(path, .list(left), .list(right), nil) }
    for (index, pair) in zip(left, right).enumerated() {
      compare(pair.0, pair.1, at: path + [.element(["\(index + 1)"])], interval: nil)
    }
  }

  private mutating func note(_ path: [Change.Step], _ old: JSON?, _ new: JSON?, _ interval: Change.Interval?) {
    let (before, after) = measures(at: path)
    changes.append(
      Change(
        path, old: old, new: new, interval: interval, oldMeasure: before, newMeasure: after,
        parts: parts(of: new ?? old, at: path, units: new == nil ? units.old : units.new)))
  }

  private func measures(at path: [Change.Step]) -> (old: Measure, new: Measure) {
    (Measure(at: path, about: subjects, units: units.old), Measure(at: path, about: subjects, units: units.new))
  }

  /// The measures of the numbers of the finding `value`, by name; empty if it is not a finding.
  private func parts(of value: JSON?, at path: [Change.Step], units: MetricUnits) -> [String: Measure] {
    guard case .object(let members)? = value else { return [:] }
    let own = members.compactMap { member in
      MetricUnits.roles.contains(member.name) ? member.value.plainText.map { (member.name, $0) } : nil
    }
    let subjects = subjects.merging(own) { $1 }
    let measured = members.filter { $0.value.numeric != nil }.map {
      ($0.name, Measure(at: path + [.field($0.name)], about: subjects, units: units))
    }
    return Dictionary(measured) { first, _ in first }
  }
}
