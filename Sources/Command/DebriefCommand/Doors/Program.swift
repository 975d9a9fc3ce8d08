import CSubprocess
import Glibc

/// A program of the system that is asked for something.
struct Program {
  /// Where it is.
  let path: String

  /// Most bytes that an answer has, and milliseconds that it takes.
  private static let answerLimit = 65_536
  private static let timeout = 60_000

  /// The program `name` in one of the folders of `searchPath`, apart by colons; nil where there is none.
  init?(_ name: String, in searchPath: String) {
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    let found = folders.map { "\($0)/\(name)" }.first { path in
      Folder.status(of: path + "/.") == nil && Self.isExecutable(path)
    }
    guard let found else { return nil }
    path = found
  }

  /// What it writes when it is run with two arguments, no shell between; nil where it fails.
  func output(_ first: String, _ second: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Self.answerLimit)
    let count = unsafe subprocess_output(path, first, second, &buffer, buffer.count, Int32(Self.timeout))
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }

  private static func isExecutable(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }
}
