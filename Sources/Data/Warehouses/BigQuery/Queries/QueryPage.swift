internal import JSON

/// A page of result rows.
public struct QueryPage: Hashable, Sendable {
  /// Cells of each row as text; nil for NULL.
  public let rows: [[String?]]
  /// The token of the next page; nil on the last one.
  public let next: String?
  /// Number of bytes received for it.
  public let byteCount: Int
  /// The query's job and its location.
  let job: String
  let location: String?

  /// The page in `body`; nil if there is none, or the query is still running.
  init?(_ body: JSON?, byteCount: Int) {
    guard let body, body["jobComplete"]?.truth == true, let job = body["jobReference"]?["jobId"]?.string else {
      return nil
    }
    self.job = job
    self.byteCount = byteCount
    location = body["jobReference"]?["location"]?.string
    next = body["pageToken"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    // A result without rows has no list of rows; an empty page may be followed by others.
    rows = (body["rows"]?.elements ?? []).map { row in
      (row["f"]?.elements ?? []).map { cell in cell["v"]?.string }
    }
  }
}
