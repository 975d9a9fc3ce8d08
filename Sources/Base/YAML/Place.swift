/// A position in a text file, counted as editors do: the first line is 1, the first column is 1.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file name in messages.
  public let file: String
  /// Line, from 1.
  public let line: Int
  /// Column in characters (Unicode scalars), from 1.
  public let column: Int

  /// Creates a position.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `debrief.yaml:7:5`, a form that editors and terminals turn into a link.
  public var description: String { "\(file):\(line):\(column)" }
}
