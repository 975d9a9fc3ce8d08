import Configuration
import Scenarios
import Testing
import YAML

/// What the documentation shows to be copied works.
@Suite struct GuideTests {
  private let guides: [Guide]

  init() throws {
    guides = try Guide.all()
  }

  private func blocks(_ language: String) -> [(file: String, text: String)] {
    guides.flatMap { guide in guide.blocks.filter { $0.language == language }.map { (guide.name, $0.text) } }
  }

  @Test func everyBlockNamesALanguageThatIsKnown() {
    let known: Set = ["sh", "text", "yaml", "sql", "nginx"]
    for guide in guides {
      #expect(guide.text.matches(of: /(?m)^ *```/).count == 2 * guide.blocks.count, "\(guide.name)")
      for block in guide.blocks { #expect(known.contains(block.language), "\(guide.name): \(block.language)") }
    }
  }

  @Test func everyYAMLBlockIsYAML() throws {
    #expect(blocks("yaml").count >= 8)
    for block in blocks("yaml") { _ = try Node.parse(Array(block.text.utf8), file: block.file) }
  }

  @Test func everyConfigurationIsValid() throws {
    let tables = "tables: [{file: a.csv, metrics: [users]}]"
    var count = 0
    for (file, text) in blocks("yaml") {
      let keys = try Node.parse(Array(text.utf8), file: file).mapping().entries.map(\.key)
      guard keys[0] != "name" else { continue }
      count += 1
      let isWhole = keys.contains("version")
      _ = try Configuration.parse(isWhole ? text : "version: 1\n\(tables)\n\(text)", file: file)
    }
    #expect(count >= 6)
  }

  @Test func theScenarioIsValid() throws {
    let scenario = try #require(blocks("yaml").first { $0.text.hasPrefix("name:") && $0.text.contains("incidents:") })
    #expect(try Scenario(yaml: Array(scenario.text.utf8), file: scenario.file).incidents.count == 1)
  }

  /// nginx has text/html among the types of a charset by itself, and warns about duplicates.
  @Test func theServerNamesEveryTypeOnce() throws {
    let nginx = try #require(blocks("nginx").first).text
    let types = try #require(nginx.firstMatch(of: /charset_types ([^;]+);/)).1.split(separator: " ")
    #expect(types.contains("text/css") && !types.contains("text/html"))
    #expect(Set(types).count == types.count)
  }

  @Test func theWorkflowPinsItsActions() throws {
    let workflow = try #require(blocks("yaml").first { $0.text.contains("jobs:") })
    let jobs = try Node.parse(Array(workflow.text.utf8), file: workflow.file).mapping().required("jobs").mapping()
    #expect(jobs.entries.map(\.key) == ["build", "deploy"])
    let steps = try jobs.required("build").mapping().required("steps").list().map { try $0.mapping() }
    for step in steps {
      if let action = try step["uses"]?.string() { #expect(action.contains("@v")) }
    }
    #expect(try steps.contains { try $0["run"]?.string() == "make setup" })
  }
}
