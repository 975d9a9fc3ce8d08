/// The environment variables that the tool uses.
package struct Environment: Sendable {
  /// The names of all variables that are read.
  package static let names = ["SOURCE_DATE_EPOCH", "TZDIR", "DEBRIEF_FONT_DIR", "TMPDIR"] + WarehouseEnvironment.names

  /// The date of output files in seconds since 1970, as specified by reproducible-builds.org; nil for the end of the reported period.
  package let sourceDate: Int?
  /// Folder of time zones.
  package let zoneFolder: String
  /// Folder of fonts; nil for the system's.
  package let fontFolder: String?
  /// Folder of temporary files.
  package let temporaryFolder: String
  /// Variables for access to a warehouse.
  package let warehouse: WarehouseEnvironment

  /// Reads `variables`; empty ones count as missing.
  package init(_ variables: [String: String]) throws(UsageError) {
    let variables = variables.filter { !$0.value.isEmpty }
    sourceDate = try variables["SOURCE_DATE_EPOCH"].map { text throws(UsageError) in
      // Dates after the year 9999 do not fit the output formats.
      guard let second = Int(text), (0..<253_402_300_800).contains(second) else {
        throw .malformedVariable("SOURCE_DATE_EPOCH", value: text, expected: "seconds since 1970")
      }
      return second
    }
    zoneFolder = variables["TZDIR"] ?? "/usr/share/zoneinfo"
    fontFolder = variables["DEBRIEF_FONT_DIR"]
    temporaryFolder = variables["TMPDIR"] ?? "/tmp"
    warehouse = WarehouseEnvironment(variables)
  }
}
