import Datasets
public import Time

extension Scenario {
  /// Generates all files and passes their bytes to `output` in pieces: pieces of one file in order, those of different files in any order.
  /// Each file has at least one piece, and no piece is empty.
  ///
  /// Memory holds one record and about `chunk` bytes per file, for any length of the scenario. The division into pieces does not affect the
  /// bytes.
  ///
  /// The tables show local times of `local`, the zone named by ``zone``. Times skipped by a clock change have no record, and a repeated
  /// hour is written twice, so that every hour has a record.
  ///
  /// - Returns: The number of records per table.
  /// - Throws: The error of `output`; nothing is passed on after that.
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
