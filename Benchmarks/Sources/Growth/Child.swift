import Foundation
import Glibc

/// A program that ran to its end on a pseudo-terminal, where it prints the duration of its steps.
struct Child {
  /// Seconds from start to end.
  let seconds: Double
  /// Its terminal output.
  let messages: String
  /// Exit code; negative for a signal.
  let code: Int
  /// Peak resident memory in bytes, including memory-mapped files.
  let residentBytes: Int
  /// Peak private memory in bytes, sampled every few milliseconds. Memory-mapped files are excluded, because the system can evict them at
  /// any time.
  let ownBytes: Int
}

extension Child {
  /// Milliseconds between two samples of its memory.
  private static let pace: Int32 = 5

  /// Runs the program at `path` with `arguments`.
  init(running path: String, _ arguments: [String]) throws {
    var (terminal, end): (Int32, Int32) = (-1, -1)
    // Both ends are open before it starts, so that closing its end signals that it has finished.
    guard openpty(&terminal, &end, nil, nil, nil) == 0 else {
      throw GrowthError.failed(place: path, fault: "there is no terminal for it")
    }
    defer { close(terminal) }
    for descriptor in [terminal, end] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, end, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    let fault = posix_spawn(&process, path, &actions, nil, &words, &variables)
    close(end)
    guard fault == 0 else { throw GrowthError.failed(place: path, fault: String(cString: strerror(fault))) }
    (messages, ownBytes) = Self.follow(process, at: terminal)
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else {
      throw GrowthError.failed(place: path, fault: String(cString: strerror(errno)))
    }
    seconds = (clock.now - start) / .seconds(1)
    code = status & 0x7f == 0 ? Int(status >> 8 & 0xff) : -Int(status & 0x7f)
    // Linux counts in units of 1,024 bytes.
    residentBytes = usage.ru_maxrss * 1_024
  }

  /// Reads everything from `terminal` until its other end is closed, and samples the memory of `process` meanwhile.
  private static func follow(_ process: pid_t, at terminal: Int32) -> (text: String, bytes: Int) {
    var text: [UInt8] = []
    var most = 0
    var piece = [UInt8](repeating: 0, count: 4_096)
    while true {
      var ready = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      let count = poll(&ready, 1, pace)
      most = max(most, ownBytes(of: process))
      guard count > 0 else { continue }
      // Reading fails once everything is read and the other end is closed.
      let length = read(terminal, &piece, piece.count)
      guard length > 0 else { return (String(decoding: text, as: UTF8.self), most) }
      text += piece.prefix(length)
    }
  }

  private static func ownBytes(of process: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let match = status.firstMatch(of: /RssAnon:\s+(\d+) kB/), let units = Int(match.1)
    else { return 0 }
    return units * 1_024
  }
}
