/// Options for exporting tables.
struct ExportingOptions: Sendable {
  /// The output folder.
  let output: String
  /// The configuration, or its folder.
  let data: String
  /// Number of threads; nil for one per processor.
  let threads: Int?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    try arguments.checkWarehouse()
    output = try arguments.requiredOperands()[1]
    data = arguments.text("--data") ?? "."
    threads = try arguments.threads()
  }
}

extension ParsedArguments {
  /// Throws unless the first operand names a database into which tables can be exported or loaded.
  func checkWarehouse() throws(UsageError) {
    let name = try requiredOperands()[0]
    guard name == "bigquery" else { throw .unknownWarehouse(name) }
  }
}
