/// Which tables are to be written, and where.
struct ExportingOptions: Sendable {
  /// The folder to write.
  let output: String
  /// The configuration, or the folder that holds it.
  let data: String
  /// Number of threads to work on; nil for one a processor.
  let threads: Int?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    try arguments.checkWarehouse()
    output = try arguments.requiredOperands()[1]
    data = arguments.text("--data") ?? "."
    threads = try arguments.threads()
  }
}

extension ParsedArguments {
  /// Throws unless the first operand names a database that tables can be handed to.
  func checkWarehouse() throws(UsageError) {
    let name = try requiredOperands()[0]
    guard name == "bigquery" else { throw .unknownWarehouse(name) }
  }
}
