import Prose
import ReportDiff
import Text

extension ComparisonProse {
  /// Sections of the findings in the order of readers' interest, by member of the report. Other members follow under their own names.
  private static let titles: [(field: String, title: String)] = [
    ("incidents", "Incidents"), ("detections", "Detections"), ("metrics", "Metrics"), ("services", "Services"),
    ("correlations", "Correlations"), ("lags", "Lags"), ("partials", "Partial correlations"),
    ("thresholds", "Thresholds"),
    ("tables", "Data"), ("notices", "Notices"), ("provenance", "Made from"),
  ]
  /// Members about the report as a whole.
  private static let whole: Set<String> = ["version", "tool", "title", "zone", "grid", "headline"]
  private static let wholeID = "report"

  /// Members that only qualify others.
  private static let aside: Set<String> = [
    "low", "high", "level", "coverage", "placebos", "p", "q", "n", "nEff", "missing", "count", "standardDeviation",
    "bytes",
  ]

  /// Parts of an incident, in the order of readers' interest.
  private static let parts = ["impacts", "suspects", "onsets", "objectives", "declared", "phases"]

  var findingSections: [ComparisonSection] {
    let groups = Dictionary(grouping: comparison.changes) { change in
      guard case .field(let name)? = change.path.first else { return Self.wholeID }
      return Self.whole.contains(name) ? Self.wholeID : name
    }
    let known = Self.titles.map(\.field)
    let others = groups.keys.filter { !known.contains($0) && $0 != Self.wholeID }.sorted()
    let all =
      [(Self.wholeID, "The report")] + Self.titles.map { ($0.field, $0.title) }
      + others.map { ($0, $0.asOpening) }
    return all.compactMap { field, title in
      guard let changes = groups[field] else { return nil }
      let tables =
        field == "incidents"
        ? incidentTables(changes)
        : tables(title, changes, skipping: field == Self.wholeID ? 0 : 1)
      return ComparisonSection(id: "changed-\(field)", title: title, tables: tables)
    }
  }

  /// One table per incident, and one for added and removed incidents.
  private func incidentTables(_ changes: [Change]) -> [ComparisonTable] {
    let whole = changes.filter { $0.path.count == 2 }
    var order: [Change.Step] = []
    for change in changes where change.path.count > 2 && !order.contains(change.path[1]) {
      order.append(change.path[1])
    }
    let groups = Dictionary(grouping: changes.filter { $0.path.count > 2 }) { $0.path[1] }
    let known = order.flatMap { step -> [ComparisonTable] in
      guard case .element(let texts) = step, let id = texts.first else {
        return tables("Incidents", groups[step] ?? [], skipping: 2)
      }
      return tables(names.incident(id), groups[step] ?? [], skipping: 2)
    }
    return tables("Incidents in one report only", whole, skipping: 1) + known
  }

  /// The numeric changes, then the textual ones, which need wider columns.
  private func tables(_ caption: String, _ changes: [Change], skipping skipped: Int) -> [ComparisonTable] {
    let ranked = changes.enumerated().sorted { left, right in
      let (first, second) = (rank(of: left.element), rank(of: right.element))
      if first != second { return first < second }
      let isAside = (Self.isAside(left.element), Self.isAside(right.element))
      if isAside.0 != isAside.1 { return isAside.1 }
      if left.element.size != right.element.size { return left.element.size > right.element.size }
      return left.offset < right.offset
    }.map(\.element)
    func rows(_ changes: [Change]) -> [[String]] {
      changes.prefix(limit).map { change in
        let text = ChangeText(change, names: names, numbers: numbers)
        let subject = ChangeText.subject(of: change.path, skipping: skipped, names: names)
        return [subject, text.old, text.new, text.difference, text.interval]
      }
    }
    let figures = ranked.filter { !ChangeText($0, names: names, numbers: numbers).isLong }
    let words = ranked.filter { ChangeText($0, names: names, numbers: numbers).isLong }
    var tables: [ComparisonTable] = []
    if !words.isEmpty {
      tables.append(
        ComparisonTable(
          caption: figures.isEmpty ? caption : "\(caption), in words",
          columns: [("What", false), ("Old", false), ("New", false)], rows: rows(words).map { Array($0.prefix(3)) },
          count: words.count, numbers: numbers))
    }
    if !figures.isEmpty {
      tables.append(
        ComparisonTable(
          caption: caption,
          columns: [("What", false), ("Old", true), ("New", true), ("Change", true), ("Interval", false)],
          rows: rows(figures), count: figures.count, numbers: numbers))
    }
    return tables
  }

  /// Whether a change concerns a number that only qualifies another.
  private static func isAside(_ change: Change) -> Bool {
    if case .field(let name)? = change.path.last { aside.contains(name) } else { false }
  }

  /// Lower comes first: parts of an incident in their order, the headline metric before others.
  private func rank(of change: Change) -> Int {
    guard case .field("incidents")? = change.path.first, change.path.count > 2, case .field(let part) = change.path[2]
    else { return 0 }
    let place = change.path.count == 3 ? 0 : 1 + (Self.parts.firstIndex(of: part) ?? Self.parts.count)
    let isHeadline = change.path.contains { step in
      if case .element(let texts) = step { texts.first == names.headline } else { false }
    }
    return place * 2 + (isHeadline ? 0 : 1)
  }
}
