public import Datasets
public import Time

/// Rows of a table that are kept as they are while it is rolled up: all of them as long as they are few, else those in windows.
///
/// Memory is bounded by the two limits, whatever the number of rows that pass by.
public struct KeptRows: Sendable {
  /// The rows, in the order of the table.
  public private(set) var rows: TableRows
  /// Whether these are all rows that passed by.
  public private(set) var isComplete: Bool
  /// Whether rows in the windows are missing, since there were more than the limit.
  public private(set) var isCut = false
  private var windows: WindowSearch
  private let room: Int
  private let limit: Int

  /// Keeps the rows of a table of `metricCount` metrics: all of them up to `room`, and beyond that up to `limit` of those in `windows`.
  public init(metricCount: Int, in windows: [TimeWindow], all room: Int, limit: Int) {
    rows = TableRows(metricCount: metricCount)
    isComplete = true
    self.windows = WindowSearch(windows)
    self.room = min(room, limit)
    self.limit = limit
  }

  /// `rows` that a database chose: all of a table, or those in `windows`.
  public init(_ rows: TableRows, isComplete: Bool, in windows: [TimeWindow] = []) {
    self.rows = rows
    self.isComplete = isComplete
    self.windows = WindowSearch(windows)
    (room, limit) = (rows.count, rows.count)
  }

  /// Whether a row that passes by could still be kept.
  var takesMore: Bool { isComplete || !windows.isEmpty }

  /// Keeps a row if it is to be kept.
  mutating func add(_ values: [Double], service: Int?, at instant: Instant) {
    if isComplete, rows.count >= room { dropOutsideWindows() }
    if !isComplete {
      guard windows.contains(instant.unixSeconds) else { return }
      guard rows.count < limit else {
        isCut = true
        return
      }
    }
    rows.append(at: instant.unixSeconds, service: service, values)
  }

  /// Sets the names of the service numbers.
  mutating func name(services names: [String]) { rows.name(services: names) }

  /// Adds what was kept of the rows that follow in the same table.
  public mutating func append(_ later: KeptRows) {
    if isComplete, later.isComplete, rows.count + later.rows.count <= room {
      rows.append(later.rows)
      return
    }
    var later = later
    later.dropOutsideWindows()
    dropOutsideWindows()
    let count = rows.count + later.rows.count
    rows.append(later.rows, upTo: limit)
    isCut = isCut || later.isCut || rows.count < count
  }

  /// Stops keeping all rows: only those in the windows stay.
  public mutating func dropOutsideWindows() {
    guard isComplete else { return }
    isComplete = false
    rows = windows.isEmpty ? TableRows(metricCount: rows.values.count) : rows.filtered { windows.contains($0) }
  }

  /// The rows of the table in `chosen`; nil where rows outside the windows would be needed.
  public func rows(in chosen: [TimeWindow]) -> TableRows? {
    guard isComplete || chosen.allSatisfy({ windows.covers($0) }) else { return nil }
    var search = WindowSearch(chosen)
    return rows.filtered { search.contains($0) }
  }
}

/// Windows in order, which may be asked for each row of a table.
private struct WindowSearch: Sendable {
  /// Disjoint, in order, in seconds since 1970.
  private var windows: [Range<Int>] = []
  /// Where the latest answer holds: rows are mostly in order of time.
  private var stretch = 0..<0
  private var isInside = false

  init(_ windows: [TimeWindow]) {
    for window in windows.sorted(by: { $0.start < $1.start }) where window.start < window.end {
      let (start, end) = (window.start.unixSeconds, window.end.unixSeconds)
      if let last = self.windows.last, start <= last.upperBound {
        self.windows[self.windows.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        self.windows.append(start..<end)
      }
    }
  }

  var isEmpty: Bool { windows.isEmpty }

  /// Whether `second` is in a window.
  ///
  /// - Complexity: O(1) for a second close to the one before, else O(log n) in the number of windows.
  mutating func contains(_ second: Int) -> Bool {
    if stretch.contains(second) { return isInside }
    let place = index(behind: second)
    let next = place < windows.count ? windows[place].lowerBound : .max
    guard place > 0, windows[place - 1].upperBound > second else {
      (stretch, isInside) = ((place > 0 ? windows[place - 1].upperBound : .min)..<next, false)
      return false
    }
    (stretch, isInside) = (windows[place - 1], true)
    return true
  }

  /// Whether all of `window` is in the windows.
  func covers(_ window: TimeWindow) -> Bool {
    guard window.start < window.end else { return true }
    let place = index(behind: window.start.unixSeconds)
    return place > 0 && windows[place - 1].upperBound >= window.end.unixSeconds
  }

  /// The first window that begins after `second`.
  private func index(behind second: Int) -> Int {
    var (low, high) = (0, windows.count)
    while low < high {
      let middle = (low + high) / 2
      if windows[middle].lowerBound <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
