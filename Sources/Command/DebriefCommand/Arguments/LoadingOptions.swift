import Warehouses

/// Options for loading tables: the target dataset and its access.
struct LoadingOptions: Sendable {
  let project: ResourceName
  let dataset: ResourceName
  /// Location of the dataset; nil for its existing or the default location.
  let location: ResourceName?
  /// The configuration, or its folder.
  let data: String
  /// Key file of a service account; nil for none.
  let keyFile: String?
  /// Number of threads; nil for one per processor.
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
