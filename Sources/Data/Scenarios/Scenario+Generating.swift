import Datasets
public import Time

extension Scenario {
  /// Makes all files and hands their bytes to `output`, piece by piece: the pieces of one file come in their order, those
  /// of different files in any. Each file gets at least one piece, and none is empty.
  ///
  /// Memory holds one record and about `chunk` bytes a file, however long the scenario is. How the bytes are cut into
  /// pieces never alters them.
  ///
  /// The tables tell of what the clocks of `local` show, which is the zone that ``zone`` names: no record has a time that they skip, and an hour
  /// that they show twice is written twice, so that reading finds a record for each hour.
  ///
  /// - Returns: The number of records of a table.
  /// - Throws: What `output` throws; nothing is handed on after that.
  /// - Complexity: O(r · s) for r records of s services.
  @discardableResult
  public func generate<Failure: Error>(
    in local: Zone = .utc, chunk: Int = 1 << 20, to output: (ScenarioFile, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    try output(.configuration, Array(configurationText.utf8))
    try output(.incidents, Array(incidentsText.utf8))
    try output(.dependencies, Array(dependenciesText.utf8))
    var writer = RecordWriter(of: self, chunk: max(0, chunk))
    var count = 0
    var shownTwice: [Record] = []
    func writeAgain() throws(Failure) {
      for record in shownTwice { try writer.write(record, to: output) }
      count += shownTwice.count
      shownTwice = []
    }
    for record in records {
      let resolution = local.resolve(record.time)
      if case .skipped = resolution { continue }
      if case .ambiguous = resolution { shownTwice.append(record) } else { try writeAgain() }
      try writer.write(record, to: output)
      count += 1
    }
    try writeAgain()
    try writer.finish(to: output)
    return count
  }
}
