/// A position in a template file.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The template's path as given by the caller.
  public let file: String
  /// Line, from 1.
  public let line: Int
  /// Column in Unicode scalars, from 1.
  public let column: Int

  /// Creates the position of the byte at `offset` of `source`.
  package init(of offset: Int, in source: [UInt8], file: String) {
    let before = source[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.file = file
    line = 1 + before.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    column = 1 + String(decoding: source[lineStart..<offset], as: UTF8.self).unicodeScalars.count
  }

  /// `page.mustache:2:13`.
  public var description: String { "\(file):\(line):\(column)" }
}
