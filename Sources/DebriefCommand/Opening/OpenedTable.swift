import Configuration
import Datasets
import Ingestion

/// A table that is open, with the plan by which its rows are read.
struct OpenedTable: Sendable {
  let file: InputFile
  let plan: TablePlan
  /// The times at its beginning.
  let sample: TimeSample

  /// Opens the table that `declaration` describes; what was fetched is in `folder` itself, whatever the declaration says.
  init(_ declaration: TableDeclaration, in folder: String, isFetched: Bool = false, zone: Zone) throws {
    let file = try InputFile(isFetched ? declaration.fetchedFile : declaration.file, in: folder, as: declaration.file)
    let format = TableFormat(
      file: declaration.file, name: declaration.name, timeColumn: declaration.timeColumn,
      serviceColumn: declaration.serviceColumn, zone: zone, metrics: declaration.metrics)
    self.file = file
    (plan, sample) = try file.contents.withBytes { bytes throws(IngestionError) in
      let plan = try TablePlan(format, reading: bytes)
      return (plan, try plan.sample(bytes))
    }
  }
}

extension TableDeclaration {
  /// Name of the file that what was fetched of the table is written into.
  var fetchedFile: String { name + ".csv" }
}
