/// The variables of the environment that tell how a warehouse is reached. It is never shown: it holds secrets.
package struct WarehouseEnvironment: Sendable {
  static let names = [
    "DEBRIEF_BIGQUERY_TOKEN", "DEBRIEF_BIGQUERY_TOKEN_FILE", "BIGQUERY_EMULATOR_HOST",
    "GOOGLE_APPLICATION_CREDENTIALS", "CLOUDSDK_CONFIG", "GCE_METADATA_HOST", "HOME", "PATH",
  ]

  /// A token.
  let token: String?
  /// A file with a token.
  let tokenFile: String?
  /// What stands in for Google's service.
  let emulator: String?
  /// The file in which Google's tools keep who logged in for applications.
  let applicationFile: String?
  /// Where the cloud keeps what it knows of a machine.
  let metadataHost: String
  /// Folders with programs.
  let searchPath: String

  /// Reads `variables`; an empty one counts as not set.
  package init(_ variables: [String: String]) {
    let variables = variables.filter { !$0.value.isEmpty }
    token = variables["DEBRIEF_BIGQUERY_TOKEN"]
    tokenFile = variables["DEBRIEF_BIGQUERY_TOKEN_FILE"]
    emulator = variables["BIGQUERY_EMULATOR_HOST"]
    let folder = variables["CLOUDSDK_CONFIG"] ?? variables["HOME"].map { $0 + "/.config/gcloud" }
    applicationFile =
      variables["GOOGLE_APPLICATION_CREDENTIALS"] ?? folder.map { $0 + "/application_default_credentials.json" }
    metadataHost = variables["GCE_METADATA_HOST"] ?? "169.254.169.254"
    searchPath = variables["PATH"] ?? ""
  }
}
