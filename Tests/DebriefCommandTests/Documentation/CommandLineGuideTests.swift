import DebriefCommand
import Testing
import Text

/// Holds the article on the command line to the grammar, as `--help` shows it.
@Suite struct CommandLineGuideTests {
  private let guide: Guide

  init() throws {
    guide = try Guide.article("CommandLine")
  }

  /// Names of all commands.
  static func commands() async -> [String] {
    await Tool("--help").results.matches(of: #/(?m)^  ([a-z]+)  /#).map { String($0.1) }
  }

  /// Options of `command` with their placeholders.
  private func options(of command: String) async -> [String] {
    await Tool(command, "--help").results.matches(of: #/(?m)^  (--[a-z0-9-]+(?: [A-Z]+)?)  /#).map { String($0.1) }
  }

  /// The spellings of each option that `section` lists: its name, then older ones.
  private func listed(in section: String) -> [[String]] {
    guide.rows.filter { $0.section == section && $0.subject == "Option" }.map { $0.code(0) }
  }

  @Test func everyCommandIsListed() async {
    let listed = guide.rows.filter { $0.subject == "Command" }.flatMap { $0.code(0) }
    #expect(await Self.commands().sorted() == listed.sorted())
  }

  @Test func everyOptionOfEveryCommandIsListed() async {
    let common = listed(in: "Overview")
    #expect(common.count == 2)
    for command in await Self.commands() {
      let options = await options(of: command)
      #expect(options.count >= 4)
      let listed = listed(in: command) + common
      for option in options {
        #expect(listed.contains { $0.contains(option) }, "\(command): \(option) is not documented")
      }
      for spellings in listed {
        #expect(spellings.contains { options.contains($0) }, "\(command): there is no option \(spellings)")
      }
    }
  }

  @Test func everyExitCodeIsListed() {
    let listed = guide.rows.filter { $0.subject == "Code" }.compactMap { Int32($0.cells[0]) }
    // A process that SIGTERM ended says so instead of the code for interruptions.
    let known = (Int32(0)...255).filter { ExitCode(rawValue: $0) != nil || $0 == 143 }
    #expect(listed == known)
  }

  @Test func everyVariableIsListed() {
    let listed = guide.rows.filter { $0.subject == "Variable" }.flatMap { $0.code(0) }
    #expect(listed.sorted() == Environment.names.sorted())
  }
}
