import DebriefCommand
import Foundation
import TestSupport
import Testing

/// A report for outside readers: no byte of any output contains a redacted name or amount.
@Suite struct RedactionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let names = [
    "Kraken-Ledger", "zebra_pipeline", "QuokkaGate", "wombat_takings", "narwhal_health", "axolotl_events",
    "platypus_calls", "Contoso", "okapi_unmeasured", "liger-caller", "vault_secret",
  ]

  /// Three weeks by the hour, with an outage of three hours, a gap and a duplicate row.
  private func writeInput() throws {
    var takings = "hour,revenue,kraken_ledger_orders\n"
    var health = "hour,machine,cpu,latency\n"
    for hour in 0..<21 * 24 {
      let time = 1_714_521_600 + hour * 3_600
      let isOut = (254..<257).contains(hour)
      let revenue = 48_271.37 * (hour % 24 < 8 ? 0.4 : 1) * (isOut ? 0.2 : 1) + Double(hour * 7_919 % 1_009)
      if hour != 100 { takings += "\(time),\(revenue),\((isOut ? 20 : 100) + hour * 31 % 7)\n" }
      for (place, name) in ["Kraken-Ledger", "zebra_pipeline", "QuokkaGate"].enumerated() {
        let load = 30 + (hour * (place + 3)) % 11
        health += "\(time),\(name),\(load),\((isOut && place == 0 ? 900 : 100) + load)\n"
      }
    }
    takings += "\(1_714_521_600),1.5,100\n"
    try folder.write(takings, to: "in/wombat_takings.csv")
    try folder.write(health, to: "in/vault_secret/narwhal_health.csv")
    try folder.write(
      """
      id,title,kind,start,end,root_service,affected_services,expected_effects,owner
      quokka-gate-1,KRAKEN LEDGER down at Contoso: $120k lost,zebra pipeline fault,2024-05-11 14:00,2024-05-11 17:00,\
      Kraken-Ledger,zebra_pipeline;okapi_unmeasured,revenue=0.2,x

      """, to: "in/axolotl_events.csv")
    try folder.write(
      "caller,callee\nliger-caller,Kraken-Ledger\nQuokkaGate,zebra_pipeline\n", to: "in/platypus_calls.csv")
    try folder.write(
      """
      version: 1
      title: Contoso’s Quokka Gate, May
      tables:
        - file: wombat_takings.csv
          time: hour
          metrics:
            revenue: {unit: USD, label: Takings of kraken ledger, aggregate: sum, better: higher, role: money}
            kraken_ledger_orders: {aggregate: sum, better: higher, role: orders}
        - file: vault_secret/narwhal_health.csv
          time: hour
          service: machine
          metrics:
            cpu: {unit: "%", better: lower, role: resource}
            latency: {unit: ms, better: lower, role: latency}
      incidents: axolotl_events.csv
      dependencies: platypus_calls.csv
      objectives: {revenue: {min: 12345.67}, latency: {max: 500}}
      redact: {words: [Contoso]}
      """, to: "in/debrief.yaml")
  }

  private func outputs(_ site: String) throws -> [(path: String, bytes: OutputBytes)] {
    try folder.paths().filter { $0.hasPrefix("\(site)/") }.compactMap { path in
      FileManager.default.contents(atPath: folder(path)).map { (path, OutputBytes($0)) }
    }
  }

  @Test func noOutputHoldsWhatIsKeptBack() async throws {
    try writeInput()
    let run = await Tool("build", folder("in"), "--output", folder("site"), "--redact", "--pdf", "--attach")
    #expect(run.code == 0, "\(run.messages)")
    let outputs = try outputs("site")
    #expect(outputs.count > 50)
    for (path, bytes) in outputs {
      #expect(bytes.occurring(of: Self.names).isEmpty, "\(path)")
      #expect(OutputBytes(Data(path.utf8)).occurring(of: Self.names).isEmpty, "\(path)")
      // No currency, and no number of the till or its limit in any rounding.
      #expect(bytes.texts(matching: /\bUSD\b|[$€£¥]\s?[0-9]{2}|120k|48,?271\b|12,?345\b|12\.3k/).isEmpty, "\(path)")
    }
    let index = try folder.read("site/index.html")
    #expect(index.contains("index points") && index.contains("Made for outside readers"))
    #expect(index.contains("service-1") && index.contains("service-3"))
    #expect(try folder.read("site/method/index.html").contains("What is redacted"))
    #expect(try folder.read("site/manifest.json").contains("table-2.csv"))
  }

  /// Size and hash of a file, such as the call graph, would confirm a guess of its content.
  @Test func noOutputTellsWhichBytesWereRead() async throws {
    try writeInput()
    let run = await Tool("build", folder("in"), "--output", folder("site"), "--redact", "--attach")
    #expect(run.code == 0, "\(run.messages)")
    let inputs = try folder.paths().filter { $0.hasPrefix("in/") }.compactMap { path -> String? in
      FileManager.default.contents(atPath: folder(path)).map { SHA256.digits(of: Array($0).span) }
    }
    #expect(inputs.count == 5)
    for (path, bytes) in try outputs("site") { #expect(bytes.occurring(of: inputs).isEmpty, "\(path)") }
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.read("site/manifest.json").utf8)) as? [String: Any])
    let listed = try #require(manifest["inputs"] as? [[String: Any]])
    #expect(listed.count == 5 && listed.allSatisfy { Array($0.keys) == ["path"] })
    #expect(await Tool("verify", folder("site")).code == 0)
  }

  @Test func amountsHaveThreeDigitsInEveryFile() async throws {
    try writeInput()
    #expect(await Tool("build", folder("in"), "--output", folder("site"), "--redact").code == 0)
    let table = try folder.read("site/data/table-1.csv").split(whereSeparator: \.isNewline).dropFirst()
    let amounts = table.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[1]) }
    #expect(amounts.count > 500)
    for amount in amounts where !amount.isEmpty {
      #expect(amount.wholeMatch(of: /[0-9]{1,2}\.[0-9]|[0-9]{1,3}/) != nil, "\(amount)")
    }
  }

  @Test func theFullReportHoldsThemAll() async throws {
    try writeInput()
    let run = await Tool("build", folder("in"), "--output", folder("site"), "--pdf", "--attach")
    #expect(run.code == 0)
    #expect(
      run.messages == "debrief: warning: this report is not redacted; `redact:` only takes effect with --redact\n")
    // Proves that the search above can find names.
    let found = try outputs("site").map { ($0.path, Set($0.bytes.occurring(of: Self.names))) }
    #expect(Set(found.flatMap(\.1)) == Set(Self.names))
    for ending in [".html", ".json", ".csv", ".svg", ".png", ".pdf", ".md", ".zip", ".js", ".sqlite"] {
      #expect(found.contains { $0.0.hasSuffix(ending) && $0.1.contains("Kraken-Ledger") }, "\(ending)")
    }
  }

  @Test func isTheSameAgainOnAnyNumberOfThreads() async throws {
    try writeInput()
    for threads in ["1", "3"] {
      let run = await Tool(
        "build", folder("in"), "--output", folder("site-\(threads)"), "--redact", "--threads", threads)
      #expect(run.code == 0)
    }
    for path in try folder.paths() where path.hasPrefix("site-1/") {
      let other = path.replacingOccurrences(of: "site-1/", with: "site-3/")
      #expect(
        FileManager.default.contents(atPath: folder(path)) == FileManager.default.contents(atPath: folder(other)),
        "\(path)")
    }
  }

  @Test func theDemoCanBeRedactedToo() async throws {
    let run = await Tool("demo", "--days", "8", "--output", folder("site"), "--redact")
    #expect(run.code == 0)
    let names = [
      "payment-api", "web-frontend", "inventory-service", "recommendation-engine", "infrastructure_health",
    ]
    for (path, bytes) in try outputs("site") {
      #expect(bytes.occurring(of: names).isEmpty, "\(path)")
      #expect(bytes.texts(matching: /\bUSD\b/).isEmpty, "\(path)")
    }
    #expect(try folder.read("site/method/index.html").contains("debrief demo --days 8 --redact"))
  }
}
