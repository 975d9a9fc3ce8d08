extension Array where Element: Sendable {
  /// The results of `transform` for each element, in the order of the elements, computed on up to `threads` threads at once.
  ///
  /// If several elements fail, the error of the first of them in this array is thrown, so that it does not depend on the number of threads
  /// either. Elements after a failed one may be skipped. Stops early if the task is cancelled.
  package func concurrentMap<Result: Sendable>(
    threads: Int, _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    guard threads > 1, count > 1 else {
      return try map { element in
        try Task.checkCancellation()
        return try transform(element)
      }
    }
    var results: [Swift.Result<Result, any Error>?] = [Swift.Result?](repeating: nil, count: count)
    await withTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
      var next = 0
      func startNext() {
        guard next < count else { return }
        let (index, element) = (next, self[next])
        next += 1
        group.addTask {
          (
            index,
            Swift.Result {
              try Task.checkCancellation()
              return try transform(element)
            }
          )
        }
      }
      for _ in 0..<Swift.min(threads, count) { startNext() }
      while let (index, result) = await group.next() {
        results[index] = result
        if case .success = result { startNext() } else { next = count }
      }
    }
    // An element that was not started comes after one that failed.
    return try results.map { result in
      guard let result else { throw CancellationError() }
      return try result.get()
    }
  }
}
