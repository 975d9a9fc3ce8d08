import DebriefCommand
import Foundation
import TestSupport
import Testing
import Warehouses

@Suite struct CredentialTests {
  private static let openssl = "/usr/bin/openssl"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The header line with the token, or the error.
  private func token(_ variables: [String: String], key: String? = nil) async -> String {
    // The tests must not use credentials of the machine.
    let nothing = ["HOME": folder.path, "PATH": folder("bin"), "GCE_METADATA_HOST": "127.0.0.1:1"]
    let environment = WarehouseEnvironment(nothing.merging(variables) { $1 })
    do {
      return try await Credentials(environment, keyFile: key, patience: Patience(attempts: 1)).token().authorization
        .value
    } catch {
      return "\(error)"
    }
  }

  private func write(_ text: String, to name: String, permissions: Int) throws {
    try folder.write(text, to: name)
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: folder(name))
  }

  private func gcloud(_ script: String) throws {
    try write("#!/bin/sh\n\(script)\n", to: "bin/gcloud", permissions: 0o755)
  }

  @Test func takesTheTokenOfTheEnvironmentFirst() async throws {
    try gcloud("echo other")
    #expect(await token(["DEBRIEF_BIGQUERY_TOKEN": " abc\n"]) == "Bearer abc")
    #expect(
      await token(["DEBRIEF_BIGQUERY_TOKEN": "a b"])
        == "DEBRIEF_BIGQUERY_TOKEN: not a token; use what 'gcloud auth print-access-token' prints")
  }

  @Test func takesATokenOfAFileThatNobodyElseMayRead() async throws {
    try write("abc\n", to: "token", permissions: 0o600)
    #expect(await token(["DEBRIEF_BIGQUERY_TOKEN_FILE": folder("token")]) == "Bearer abc")
    for permissions in [0o644, 0o640, 0o602] {
      try write("abc\n", to: "token", permissions: permissions)
      #expect(
        await token(["DEBRIEF_BIGQUERY_TOKEN_FILE": folder("token")])
          == "\(folder("token")): a secret that others can read; run 'chmod 600' on it")
    }
    #expect(await token(["DEBRIEF_BIGQUERY_TOKEN_FILE": folder("none")]).contains("no such file"))
  }

  @Test func asksGcloudWithoutAShellAndWithoutOurSecrets() async throws {
    try gcloud(
      "[ \"$1 $2 $#\" = 'auth print-access-token 2' ] && [ -z \"$DEBRIEF_BIGQUERY_TOKEN\" ] && echo from-gcloud")
    #expect(await token([:]) == "Bearer from-gcloud")
  }

  @Test(arguments: [
    "exit 1", "echo 'ERROR: not logged in' >&2; exit 1", "echo a token with blanks", "yes | head -c 100000",
  ])
  func goesOnWhereGcloudGivesNoToken(script: String) async throws {
    try gcloud(script)
    let words = await token([:])
    #expect(
      words.hasPrefix(
        "credentials: no credentials found (DEBRIEF_BIGQUERY_TOKEN: not set; gcloud: printed no token; "))
    #expect(
      words.contains(
        "log in with 'gcloud auth application-default login', set a token in DEBRIEF_BIGQUERY_TOKEN, or name a key"))
  }

  @Test func saysWhatItLookedFor() async throws {
    #expect(
      await token([:])
        == "credentials: no credentials found (DEBRIEF_BIGQUERY_TOKEN: not set; gcloud: not installed; application default login: "
        + "none; metadata server: not on Google Cloud); log in with 'gcloud auth application-default login', set a token in "
        + "DEBRIEF_BIGQUERY_TOKEN, or name a key with --credentials")
  }

  @Test func aKeyIsNotTakenUnlessItIsNamed() async throws {
    let file = #"{"type": "service_account", "client_email": "a@b.c", "private_key": "secret"}"#
    try write(file, to: "key.json", permissions: 0o600)
    let words = await token(["GOOGLE_APPLICATION_CREDENTIALS": folder("key.json")])
    #expect(words.contains("not the login of a person") && words.contains("or name a key with --credentials"))
    #expect(!words.contains("secret"))
    #expect(
      await token([:], key: folder("key.json")) == "\(folder("key.json")): its key cannot sign; request a new one")
    // A key that would send its assertion elsewhere is rejected.
    try write(
      #"{"type": "service_account", "client_email": "a@b.c", "private_key": "x", "token_uri": "https://evil.example/"}"#,
      to: "evil.json", permissions: 0o600)
    #expect(await token([:], key: folder("evil.json")).contains("not the key of a service account"))
    // So is a log-in that would run a program or ask another server.
    try write(
      #"{"type": "external_account", "token_url": "https://evil.example/"}"#, to: "other.json", permissions: 0o600)
    #expect(
      await token(["GOOGLE_APPLICATION_CREDENTIALS": folder("other.json")]).contains("not the login of a person"))
  }

  @Test func asksTheMachineThatShowsItIsOfTheCloud() async throws {
    let real = try StubServer { request in
      guard request.fields["metadata-flavor"] == "Google" else { return .silence }
      return .answer(.json(["access_token": "of-machine", "expires_in": 3599], fields: ["Metadata-Flavor": "Google"]))
    }
    let other = try StubServer { _ in .answer(.json(["access_token": "of-somebody"])) }
    defer { for server in [real, other] { server.stop() } }
    #expect(await token(["GCE_METADATA_HOST": "127.0.0.1:\(real.port)"]) == "Bearer of-machine")
    #expect(await token(["GCE_METADATA_HOST": "127.0.0.1:\(other.port)"]).contains("not on Google Cloud"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
  func signsAsOpenSSLVerifies() throws {
    func run(_ arguments: String...) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Self.openssl)
      process.arguments = arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try run("genpkey", "-algorithm", "RSA", "-out", folder("key.pem")) == 0)
    #expect(try run("pkey", "-in", folder("key.pem"), "-pubout", "-out", folder("public.pem")) == 0)
    let signature = try #require(Signature.rs256(of: Array("header.claims".utf8), key: folder.read("key.pem")))
    try folder.write("header.claims", to: "message")
    try Data(signature).write(to: URL(fileURLWithPath: folder("signature")))
    let verify = try run(
      "dgst", "-sha256", "-verify", folder("public.pem"), "-signature", folder("signature"), folder("message"))
    #expect(verify == 0)
    #expect(Signature.rs256(of: [], key: "no key") == nil)
  }
}
