/// A client-generated job ID, which makes a repeated request idempotent.
public struct JobID: Hashable, Sendable {
  /// The ID: letters, digits, dashes and underscores.
  public let text: String

  /// The ID of the `attempt`th load, from 0, of a file with the hash `digest` into `table`, whose name is checked.
  ///
  /// A failed job keeps its ID forever: after its errors are fixed, the next attempt needs another.
  public init(loading digest: String, into table: String, attempt: Int) {
    precondition(attempt >= 0 && digest.utf8.count >= 32, "a hash has enough digits to be the content's own")
    // Far below the maximum of 1,024 characters.
    text = "debrief_\(table.prefix(200))_\(digest.prefix(40))_\(attempt)"
  }
}
