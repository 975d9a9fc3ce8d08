/// The ID that a job gets from us, so that the same work, begun twice, is one job.
public struct JobID: Hashable, Sendable {
  /// The ID: letters, digits, dashes and underscores.
  public let text: String

  /// The ID of the `attempt`th load, from 0, of a file with the hash `digest` into `table`, whose name is checked.
  ///
  /// A job that failed keeps its ID for ever: after what it complained of is mended, the next attempt needs another.
  public init(loading digest: String, into table: String, attempt: Int) {
    precondition(attempt >= 0 && digest.utf8.count >= 32, "a hash has enough digits to be the content's own")
    // Far below the 1,024 characters that an ID may have.
    text = "debrief_\(table.prefix(200))_\(digest.prefix(40))_\(attempt)"
  }
}
