/// The environment variables for access to a warehouse. They contain secrets, so they are never shown.
package struct WarehouseEnvironment: Sendable {
  static let names = [
    "DEBRIEF_BIGQUERY_TOKEN", "DEBRIEF_BIGQUERY_TOKEN_FILE", "BIGQUERY_EMULATOR_HOST",
    "GOOGLE_APPLICATION_CREDENTIALS", "CLOUDSDK_CONFIG", "GCE_METADATA_HOST", "HOME", "PATH",
  ]

  /// A token.
  let token: String?
  /// A file with a token.
  let tokenFile: String?
  /// Address of an emulator of Google's service.
  let emulator: String?
  /// Google's file of the application-default login.
  let applicationFile: String?
  /// Host of the cloud's metadata server.
  let metadataHost: String
  /// Folders with programs.
  let searchPath: String

  /// Reads `variables`; empty ones count as missing.
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
