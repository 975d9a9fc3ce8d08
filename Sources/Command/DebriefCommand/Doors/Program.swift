import CSubprocess
import Glibc

/// A system program whose output is read.
struct Program {
  let path: String

  /// Limits of an output: bytes, and milliseconds.
  private static let answerLimit = 65_536
  private static let timeout = 60_000

  /// Finds the program `name` in the colon-separated folders of `searchPath`; nil if there is none.
  init?(_ name: String, in searchPath: String) {
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    let found = folders.map { "\($0)/\(name)" }.first { path in
      Folder.status(of: path + "/.") == nil && Self.isExecutable(path)
    }
    guard let found else { return nil }
    path = found
  }

  /// The program's output for two arguments, without a shell; nil if it fails.
  func output(_ first: String, _ second: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Self.answerLimit)
    let count = unsafe subprocess_output(path, first, second, &buffer, buffer.count, Int32(Self.timeout))
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }

  private static func isExecutable(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }
}
