import DebriefCommand
import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test(
    arguments: [
      ([], "no command; see 'debrief --help'"),
      (["biuld"], "unknown command 'biuld'; did you mean 'build'?"),
      (["frobnicate"], "unknown command 'frobnicate'; see 'debrief --help'"),
      (["--vresion"], "unknown command '--vresion'; did you mean '--version'?"),
      (["build"], "--output: required by 'build'; add '--output DIR'"),
      (["build", "--ouptut", "x"], "--ouptut: unknown option of 'build'; did you mean '--output'?"),
      (["build", "--frob"], "--frob: unknown option of 'build'; see 'debrief build --help'"),
      (["build", "--seed", "1"], "--seed: unknown option of 'build'; see 'debrief build --help'"),
      (["build", "--output"], "--output: missing value; write '--output DIR'"),
      (["build", "--output="], "--output: missing value; write '--output DIR'"),
      (["build", "--output", "--quiet"], "--output: missing value; write '--output DIR'"),
      (["build", "--quiet=1"], "--quiet: takes no value; write it without one"),
      (["build", "--output", "a", "--output=b"], "--output: given twice; keep only one"),
      (["build", "a", "b", "--output", "c"], "b: unexpected argument of 'build'; remove it"),
      (["build", "--output", "c", "--", "a", "--b"], "--b: unexpected argument of 'build'; remove it"),
      (["demo", "a"], "a: unexpected argument of 'demo'; remove it"),
      (
        ["demo", "--output", "a", "--threads", "0"],
        "--threads: invalid value '0'; expected a whole number from 1 to 1024"
      ),
      (
        ["generate", "--output", "a", "--days", "x"],
        "--days: invalid value 'x'; expected a whole number"
      ),
      (
        ["generate", "--output", "a", "--start", "2023-02-29"],
        "--start: invalid value '2023-02-29'; expected a day, such as 2024-05-01"
      ),
      (
        ["generate", "--output", "a", "--step", "7m"],
        "--step: invalid value '7m'; expected 1h, or minutes that divide an hour, such as 5m"
      ),
      (["generate", "--output", "a", "--seed", "1.5"], "--seed: invalid value '1.5'; expected a whole number"),
    ] as [([String], String)])
  func saysWhatIsWrongAndTheWayOut(arguments: [String], message: String) async {
    let recorder = Recorder()
    let code = await Debrief.run(arguments, in: recorder.surroundings())
    #expect(code == 64)
    #expect(recorder.messages == "debrief: error: \(message)\n")
    #expect(recorder.results.isEmpty)
  }

  @Test func refusesADateThatIsNone() async throws {
    let folder = try TemporaryFolder()
    let recorder = Recorder()
    let surroundings = recorder.surroundings(environment: ["SOURCE_DATE_EPOCH": "yesterday"])
    #expect(await Debrief.run(["demo", "--output", folder("site")], in: surroundings) == 64)
    #expect(
      recorder.messages
        == "debrief: error: SOURCE_DATE_EPOCH: invalid value 'yesterday'; expected seconds since 1970; correct or unset it\n"
    )
  }

  @Test(arguments: [["--help"], ["-h"]]) func showsTheHelpOnStandardOutput(arguments: [String]) async {
    let recorder = Recorder()
    #expect(await Debrief.run(arguments, in: recorder.surroundings()) == 0)
    for word in ["usage:", "demo", "generate", "build", "--version"] { #expect(recorder.results.contains(word)) }
    #expect(recorder.messages.isEmpty)
  }

  @Test(arguments: [
    ("demo", ["--output DIR", "--seed N", "--threads N", "--quiet"]),
    ("generate", ["--output DIR", "--start DATE", "--days N", "--step STEP", "--services N", "--scenario FILE"]),
    ("build", ["[debrief.yaml | DIR]", "--output DIR", "--templates DIR", "--fonts DIR"]),
  ])
  func showsTheHelpOfEachCommand(command: String, words: [String]) async {
    let recorder = Recorder()
    #expect(await Debrief.run([command, "--help"], in: recorder.surroundings()) == 0)
    for word in words { #expect(recorder.results.contains(word)) }
    #expect(recorder.results.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test func showsItsVersion() async {
    let recorder = Recorder()
    #expect(await Debrief.run(["--version"], in: recorder.surroundings()) == 0)
    #expect(recorder.results == "debrief \(Version.current)\n")
  }
}
