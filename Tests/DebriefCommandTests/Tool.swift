import DebriefCommand

/// A run of the tool and its result.
struct Tool {
  let code: Int32
  let results: String
  let messages: String

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
