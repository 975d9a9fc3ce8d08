public import Text

/// Something that is wrong with a published folder.
public struct Finding: Hashable, Sendable {
  /// Path of the file that is at fault, in the folder.
  public let path: String
  /// Line in it, from 1; nil where the file as a whole is at fault.
  public let line: Int?
  /// What is wrong.
  public let fault: Fault

  /// The finding that the file at `path` has `fault`.
  public init(_ path: String, line: Int? = nil, _ fault: Fault) {
    self.path = path
    self.line = line
    self.fault = fault
  }

  /// `index.html:12: fault; way out`, on one line: names and addresses may hold line breaks.
  public var diagnostic: Diagnostic {
    Diagnostic(
      at: Diagnostic.Location(file: Self.oneLine(path), line: line), Self.oneLine(fault.summary), wayOut: fault.wayOut,
      code: .findings)
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? "\u{FFFD}" : $0 })
  }
}

extension Finding: Comparable {
  /// By path, line and fault.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.path, left.line ?? 0, left.fault.summary) < (right.path, right.line ?? 0, right.fault.summary)
  }
}
