/// Compares two versions of a table row by row.
struct TableComparison {
  /// Identifies a row by its texts, in any order because a pair may be reversed, and by its index among the rows with the same texts.
  private struct RowKey: Hashable {
    let texts: [String]
    let occurrence: Int
  }

  private let tolerance: Tolerance

  init(tolerance: Tolerance) {
    self.tolerance = tolerance
  }

  /// The difference between `old` and `new`; nil without one.
  ///
  /// - Complexity: O(n) in the number of cells.
  func change(path: String, title: String?, from old: NumberTable, to new: NumberTable) -> TableChange? {
    var change = TableChange(path: path, title: title, kind: .changed)
    if old == new { return nil }
    change.columns = Set(old.columns).symmetricDifference(new.columns).sorted()
    let pairs = old.columns.enumerated().compactMap { index, name in
      new.columns.firstIndex(of: name).map { (name: name, old: index, new: $0) }
    }
    let right = Self.keyed(new)
    let places = Dictionary(right.map { ($0.key, $0.row) }, uniquingKeysWith: { first, _ in first })
    var met = 0
    var distance = -1.0
    for (key, row) in Self.keyed(old) {
      guard let other = places[key] else {
        change.removedRows += 1
        continue
      }
      met += 1
      for pair in pairs where pair.old < row.count && pair.new < other.count {
        let (left, right) = (NumberTable.number(row[pair.old]), NumberTable.number(other[pair.new]))
        if left == nil && right == nil { continue }
        change.numbers += 1
        guard let size = distanceApart(left, right) else { continue }
        change.changed += 1
        guard size > distance else { continue }
        distance = size
        let texts = row.filter { !$0.isEmpty && NumberTable.number($0) == nil }
        change.largest = TableChange.Cell(row: texts, column: pair.name, old: left, new: right)
      }
    }
    change.addedRows = new.rows.count - met
    let isSame = change.changed == 0 && change.addedRows == 0 && change.removedRows == 0 && change.columns.isEmpty
    return isSame ? nil : change
  }

  /// The distance between two numbers; nil if they count as equal. A gap has the largest distance from any number.
  private func distanceApart(_ old: Double?, _ new: Double?) -> Double? {
    guard let old, let new else { return 2 }
    return tolerance.tellsApart(old, new) ? Tolerance.distance(old, new) : nil
  }

  private static func keyed(_ table: NumberTable) -> [(key: RowKey, row: [String])] {
    var seen: [[String]: Int] = [:]
    return table.rows.map { row in
      let texts = row.filter { !$0.isEmpty && NumberTable.number($0) == nil }.sorted()
      let occurrence = seen[texts, default: 0]
      seen[texts] = occurrence + 1
      return (RowKey(texts: texts, occurrence: occurrence), row)
    }
  }
}
