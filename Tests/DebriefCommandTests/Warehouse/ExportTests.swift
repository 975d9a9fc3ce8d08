import DebriefCommand
import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      version: 1
      title: "Shop `DATASET.` $(touch pwned) *now*"
      zone: Europe/Berlin
      step: 1h
      tables:
        - {file: "rev enue'.csv", metrics: {"hourly $revenue": {unit: USD, role: money}, load: {aggregate: last}}}
        - {file: cpu.csv, service: service_name, metrics: {cpu: {unit: "%", role: resource, aggregate: max}}}
      incidents:
        - {id: "a'b", title: "O'Neill \\"; DROP TABLE x; --", start: 2024-05-02 10:00:00, end: 2024-05-02 12:00:00}
      """, to: "data/debrief.yaml")
    let hours = (0..<72).map { 1_714_514_400 + $0 * 3600 }
    try folder.write(
      "timestamp,hourly $revenue,load\n" + hours.map { "\($0),0.1,\n" }.joined(), to: "data/rev enue'.csv")
    try folder.write(
      "timestamp,service_name,cpu\n" + hours.map { "\($0),\"a, \"\"b\"\"\",12.5\n" }.joined(), to: "data/cpu.csv")
  }

  private func export(to name: String = "bundle") async -> Tool {
    await Tool("export", "bigquery", folder(name), "--data", folder("data"))
  }

  /// Runs a program; returns its exit code and output.
  private func run(_ program: String, _ arguments: String..., path: String? = nil) throws -> (code: Int32, text: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    if let path { process.environment = ["PATH": path + ":/usr/bin:/bin"] }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func writesEverythingThatBqNeeds() async throws {
    let tool = await export()
    #expect(tool.code == 0)
    #expect(tool.results == "\(folder("bundle")): 2 tables; next: \(folder("bundle"))/load.sh PROJECT DATASET\n")
    let files = try folder.paths().filter { $0.hasPrefix("bundle/") && $0.contains(".") }
    #expect(
      files
        == [
          "README.md", "data/cpu.csv", "data/rev_enue_.csv", "load.sh", "manifest.json",
          "queries/a-normal-day.sql", "queries/a-normal-week.sql", "queries/coverage.sql", "queries/extremes.sql",
          "queries/incidents.sql", "schema/cpu.json",
          "schema/rev_enue_.json", "views/baselines.sql", "views/hourly_performance.sql", "views/incidents.sql",
          "views/measurements.sql",
        ].map { "bundle/" + $0 })
    #expect(
      try folder.read("bundle/data/cpu.csv").hasPrefix(
        "timestamp,service_name,cpu\n2024-04-30 22:00:00Z,\"a, \"\"b\"\"\",12.5\n"))
    #expect(
      try folder.read("bundle/data/rev_enue_.csv").hasPrefix(
        "timestamp,hourly__revenue,load\n2024-04-30 22:00:00Z,0.1,\n"))
    let schema = try JSONSerialization.jsonObject(with: Data(folder.read("bundle/schema/cpu.json").utf8))
    let columns = try #require(schema as? [[String: String]])
    #expect(columns.map { $0["type"] ?? "" } == ["TIMESTAMP", "STRING", "FLOAT64"])
    #expect(columns.map { $0["mode"] ?? "" } == ["REQUIRED", "REQUIRED", "NULLABLE"])
    #expect(columns.allSatisfy { $0["description"]?.isEmpty == false })
    #expect(FileManager.default.isExecutableFile(atPath: folder("bundle/load.sh")))
    #expect(try run("/usr/bin/sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS").code != 0)
    #expect(try run("/bin/bash", "-c", "cd bundle && sha256sum --check --strict --quiet SHA256SUMS").code == 0)
  }

  @Test func theSameDataGivesTheSameBytes() async throws {
    #expect(await export().code == 0)
    #expect(await export(to: "again").code == 0)
    #expect(try run("/usr/bin/diff", "-r", folder("bundle"), folder("again")).code == 0)
  }

  @Test func handsOverAllRowsWhateverPeriodIsReported() async throws {
    #expect(await export().code == 0)
    let whole = try folder.read("bundle/data/cpu.csv")
    try folder.write(
      folder.read("data/debrief.yaml") + "\nperiod: {from: 2024-05-01 02:00, to: 2024-05-01 04:00}\n",
      to: "data/debrief.yaml")
    #expect(await export(to: "again").code == 0)
    #expect(try folder.read("again/data/cpu.csv") == whole)
  }

  @Test func replacesNothingButItsOwn() async throws {
    #expect(await export().code == 0)
    #expect(await export().code == 0)
    try folder.write("mine", to: "bundle/notes.txt")
    let refused = await export()
    #expect(refused.code == 73)
    #expect(refused.messages.contains("notes.txt: not written by Debrief, and would be lost"))
    try folder.write("mine", to: "other/notes.txt")
    #expect(
      await export(to: "other").messages
        == "debrief: error: \(folder("other")): not empty, and not an export written by Debrief; name another folder\n")
    #expect(try folder.read("other/notes.txt") == "mine")
  }

  @Test func theScriptIsGoodBash() async throws {
    #expect(await export().code == 0)
    #expect(try run("/bin/bash", "-n", folder("bundle/load.sh")).code == 0)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/shellcheck") else { return }
    let check = try run("/usr/bin/shellcheck", folder("bundle/load.sh"))
    #expect(check.code == 0, "\(check.text)")
  }

  @Test func theScriptCallsBqWithWhatItChecked() async throws {
    #expect(await export().code == 0)
    try play(show: "echo 'BigQuery error in show operation: Not found: Table x'; exit 2")
    let load = try run(
      "/bin/bash", folder("bundle/load.sh"), "example.com:my-project", "shop", "EU", path: folder("bin"))
    #expect(load.code == 0, "\(load.text)")
    let calls = try folder.read("calls")
    #expect(calls.hasPrefix("[--project_id=example.com:my-project][--location=EU][mk][--force][--dataset]"))
    #expect(
      calls.contains(
        "[--time_partitioning_type=DAY][--time_partitioning_field=timestamp][--clustering_fields=service_name]"))
    #expect(calls.contains("[example.com:my-project:shop.rev_enue_][data/rev_enue_.csv][schema/rev_enue_.json]"))
    #expect(
      calls.contains(
        "CREATE OR REPLACE VIEW `example.com:my-project.shop.measurements` "
          + "OPTIONS(labels=[('made_by', 'debrief')]) AS SELECT"))
    #expect(calls.contains("FROM `shop.cpu`"))
    #expect(!calls.contains("`DATASET."))
    #expect(try !folder.paths().contains { $0.hasSuffix("pwned") })
    // Also without a location.
    #expect(try run("/bin/bash", folder("bundle/load.sh"), "my-project", "shop", path: folder("bin")).code == 0)
  }

  /// Puts a fake `bq` on the path that records its arguments, and runs `show` when it is asked what exists.
  private func play(show: String) throws {
    try folder.write(
      """
      #!/bin/bash
      printf '[%s]' "$@" >> "$(dirname "$0")/../calls"; echo >> "$(dirname "$0")/../calls"
      for word; do if [[ $word == show ]]; then \(show); fi; done

      """, to: "bin/bq")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder("bin/bq"))
  }

  @Test(arguments: [
    (#"echo '{"labels":{"made_by":"debrief"},"type":"TABLE"}'; exit 0"#, 0, ""),
    (#"echo '{"labels": {"made_by": "debrief"}}'; exit 0"#, 0, ""),
    (#"echo '{"type":"TABLE"}'; exit 0"#, 65, "load.sh: shop.rev_enue_ is there, and Debrief did not"),
    (#"echo '{"labels":{"made_by":"somebody"}}'; exit 0"#, 65, "load.sh: shop.rev_enue_ is there, and Debrief did not"),
    ("echo 'Access Denied'; exit 1", 69, "load.sh: shop.rev_enue_ cannot be looked at: Access Denied"),
  ])
  func theScriptReplacesNothingThatItDidNotMake(show: String, code: Int32, message: String) async throws {
    #expect(await export().code == 0)
    try play(show: show)
    let load = try run("/bin/bash", folder("bundle/load.sh"), "my-project", "shop", path: folder("bin"))
    #expect(load.code == code)
    #expect(message.isEmpty || load.text.hasPrefix(message), "\(load.text)")
    #expect(try folder.read("calls").contains("[load]") == (code == 0))
  }

  @Test(arguments: [
    ["x"], ["a", "b", "c", "d"], ["$(touch pwned)", "shop"], ["my-project", "sh-op"], ["my-project", "a;b"],
    ["-p", "shop"],
    ["my-project", "shop", "-x"], ["my-project", "shop", "E U"],
  ])
  func theScriptRefusesWhatIsNoName(arguments: [String]) async throws {
    #expect(await export().code == 0)
    let script = folder("bundle/load.sh")
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try run("/bin/bash", "-c", "'\(script)' \(quoted)")
    #expect(run.code == 64)
    #expect(run.text.hasPrefix("load.sh: "))
  }

  @Test func theScriptLoadsNothingThatWasChanged() async throws {
    #expect(await export().code == 0)
    try folder.write("changed", to: "bundle/data/cpu.csv")
    try folder.write("#!/bin/bash\nexit 1\n", to: "bin/bq")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder("bin/bq"))
    let load = try run("/bin/bash", folder("bundle/load.sh"), "my-project", "shop", path: folder("bin"))
    #expect(load.code == 65)
    #expect(load.text.contains("files have changed since they were exported"))
  }

  @Test(arguments: [
    (["export", "snowflake", "x"], "unknown database 'snowflake'; expected 'bigquery'"),
    (["export", "bigquery"], "DIR: required by 'export'; see 'debrief export --help'"),
    (["load"], "bigquery: required by 'load'; see 'debrief load --help'"),
    (["load", "bigquery"], "--project: required by 'load'; add '--project PROJECT'"),
    (["load", "bigquery", "--project", "my-project"], "--dataset: required by 'load'; add '--dataset DATASET'"),
  ])
  func saysWhatIsMissing(arguments: [String], message: String) async {
    let tool = await Tool(arguments)
    #expect(tool.code == 64)
    #expect(tool.messages == "debrief: error: \(message)\n")
  }
}
