import Datasets

extension Scenario {
  /// Bytes after which a table's lines are handed on: memory stays bounded however long the scenario is.
  private static let chunk = 256 * 1_024

  /// Makes all files of the scenario and hands them to `write`, piece by piece, each file's pieces in order.
  ///
  /// The tables are written in step; the small files come last. - Complexity: O(records × services) time, constant
  /// memory. - Throws: what `write` throws.
  public func generate<Failure: Error>(
    writing write: (TableFile, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var tables = TableWriters(self)
    for step in steps() {
      tables.append(step)
      try tables.flush(above: Scenario.chunk, to: write)
    }
    try tables.flush(above: 0, to: write)
    for (file, text) in [
      (TableFile.incidents, incidentsTable), (.dependencies, dependenciesTable), (.configuration, configuration),
    ] {
      try write(file, Array(text.utf8))
    }
  }
}
