import DebriefCommand

/// A run of the tool and what came of it.
struct Tool {
  let code: Int32
  let results: String
  let messages: String

  /// Runs the tool with `arguments`.
  init(_ arguments: String..., environment: [String: String] = [:]) async {
    await self.init(arguments, environment: environment)
  }

  init(_ arguments: [String], environment: [String: String] = [:]) async {
    let recorder = Recorder()
    code = await Debrief.run(arguments, in: recorder.surroundings(environment: environment))
    results = recorder.results
    messages = recorder.messages
  }
}
