extension Scenario {
  /// Makes all files and hands their bytes to `output`, piece by piece: the pieces of one file come in their order, those
  /// of different files in any. Each file gets at least one piece, and none is empty.
  ///
  /// Memory holds one record and about `chunk` bytes a file, however long the scenario is. How the bytes are cut into
  /// pieces never alters them.
  ///
  /// - Throws: What `output` throws; nothing is handed on after that.
  /// - Complexity: O(r · s) for r records of s services.
  public func generate<Failure: Error>(
    chunk: Int = 1 << 20, to output: (ScenarioFile, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try output(.configuration, Array(configurationText.utf8))
    try output(.incidents, Array(incidentsText.utf8))
    try output(.dependencies, Array(dependenciesText.utf8))
    var writer = RecordWriter(of: self, chunk: max(0, chunk))
    for record in records { try writer.write(record, to: output) }
    try writer.finish(to: output)
  }
}
