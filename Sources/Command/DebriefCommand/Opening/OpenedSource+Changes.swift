extension OpenedSource {
  /// What each file is to a manifest, in the order of `files`.
  func records(threads: Int) async throws -> [FileRecord] {
    try await files.concurrentMap(threads: threads) { $0.record }
  }

  /// Throws where a file changed since it was opened.
  func checkUnchanged() throws {
    for file in files { try file.checkUnchanged() }
  }

  /// Throws where a file changed since `records` were made, so that they are not those of the bytes that were rolled up.
  func checkUnchanged(since records: [FileRecord], threads: Int) async throws {
    _ = try await Array(zip(files, records)).concurrentMap(threads: threads) { try $0.checkUnchanged(since: $1) }
  }

  /// What comes of `work`, which reads files; where one of them changed, that is what is told, for a fault found there is not the file's.
  func unchanged<Result>(_ work: () async throws -> Result) async throws -> Result {
    let result: Result
    do {
      result = try await work()
    } catch let error as CancellationError {
      throw error
    } catch {
      try checkUnchanged()
      throw error
    }
    try checkUnchanged()
    return result
  }
}
