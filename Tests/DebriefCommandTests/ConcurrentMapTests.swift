import DebriefCommand
import Testing

@Suite struct ConcurrentMapTests {
  private struct Fault: Error, Equatable {
    let element: Int
  }

  @Test(arguments: [1, 2, 7, 100])
  func keepsTheOrderOnAnyNumberOfThreads(threads: Int) async throws {
    let squares = try await Array(0..<50).concurrentMap(threads: threads) { $0 * $0 }
    #expect(squares == (0..<50).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 7, 100])
  func throwsTheFirstErrorInOrder(threads: Int) async {
    await #expect(throws: Fault(element: 13)) {
      try await Array(0..<50).concurrentMap(threads: threads) { element in
        if element >= 13 { throw Fault(element: element) }
        return element
      }
    }
  }

  @Test func mapsNothingToNothing() async throws {
    #expect(try await [Int]().concurrentMap(threads: 4) { $0 }.isEmpty)
  }

  @Test(arguments: [1, 4]) func stopsWhereItsTaskIsCancelled(threads: Int) async {
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await Array(0..<50).concurrentMap(threads: threads) { $0 }
    }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
  }
}
