/// Runs the steps of a pipeline one after the other, and shows their progress.
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
    } catch {
      // Work that was cancelled may throw an error of its own.
      try Task.checkCancellation()
      throw error
    }
  }
}
