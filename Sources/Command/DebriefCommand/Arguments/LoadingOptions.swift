import Warehouses

/// Into which dataset tables are to be loaded.
struct LoadingOptions: Sendable {
  let project: ResourceName
  let dataset: ResourceName
  /// Where the dataset is to be; nil for where it is, or the usual place.
  let location: ResourceName?
  /// The configuration, or the folder that holds it.
  let data: String
  /// File of the key of a program's account; nil for none.
  let keyFile: String?
  /// Number of threads to work on; nil for one a processor.
  let threads: Int?

  init(_ arguments: ParsedArguments) throws {
    try arguments.checkWarehouse()
    threads = try arguments.threads()
    project = try ResourceName(.project, try arguments.required("--project"))
    dataset = try ResourceName(.dataset, try arguments.required("--dataset"))
    location = try arguments.text("--location").map { try ResourceName(.location, $0) }
    data = arguments.text("--data") ?? "."
    keyFile = arguments.text("--credentials")
  }
}
