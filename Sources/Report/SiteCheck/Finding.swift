public import Text

/// A fault of a published folder, with its position.
public struct Finding: Hashable, Sendable {
  /// Path of the faulty file, in the folder.
  public let path: String
  /// Line, from 1; nil if the whole file is at fault.
  public let line: Int?
  /// The fault.
  public let fault: Fault

  /// Creates a finding for the file at `path`.
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
  /// Orders by path, line and fault.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.path, left.line ?? 0, left.fault.summary) < (right.path, right.line ?? 0, right.fault.summary)
  }
}
