import Ingestion

/// A table that is open, with the plan by which its rows are read.
struct OpenedTable: Sendable {
  let file: InputFile
  let plan: TablePlan
  /// The times at its beginning.
  let sample: TimeSample
  /// The buckets into which it is rolled up; nil for those of the report.
  var lattice: Lattice?

  /// Number of rows; more where rows have line feeds in quotes.
  ///
  /// - Complexity: O(n) in the bytes.
  var rowCount: Int {
    file.contents.withBytes { plan.rowCount(of: $0) }
  }

  /// Opens the table that `format` describes, relative to `folder`.
  init(_ format: TableFormat, in folder: String) throws {
    let file = try InputFile(format.file, in: folder)
    self.file = file
    (plan, sample) = try file.withBytes { bytes in
      let plan = try TablePlan(format, reading: bytes)
      return (plan, try plan.sample(bytes))
    }
  }
}
