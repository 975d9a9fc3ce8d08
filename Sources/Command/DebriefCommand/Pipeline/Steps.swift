/// Runs the steps of a pipeline one after the other: names their errors, and shows their progress.
package struct Steps: Sendable {
  let console: Console

  /// Runs `work` as the step called `name`.
  package func callAsFunction<Result>(_ name: String, _ work: () async throws -> Result) async throws -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      try Task.checkCancellation()
      let result = try await work()
      console.progress(name, took: clock.now - start)
      return result
    } catch let error as CancellationError {
      throw error
    } catch {
      // What was told to stop may say so in words of its own.
      try Task.checkCancellation()
      throw StepError(step: name, underlying: error)
    }
  }
}
