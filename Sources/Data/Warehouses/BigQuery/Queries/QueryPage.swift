internal import JSON

/// Some rows of an answer.
public struct QueryPage: Hashable, Sendable {
  /// Cells of each row as text; nil where there is no value.
  public let rows: [[String?]]
  /// What asks for the next page; nil behind the last one.
  public let next: String?
  /// Number of bytes that came for it.
  public let byteCount: Int
  /// The query.
  let job: String
  let location: String?

  /// The page that `body` holds; nil where it holds none, or the query is not over yet.
  init?(_ body: JSON?, byteCount: Int) {
    guard let body, body["jobComplete"]?.truth == true, let job = body["jobReference"]?["jobId"]?.string else {
      return nil
    }
    self.job = job
    self.byteCount = byteCount
    location = body["jobReference"]?["location"]?.string
    next = body["pageToken"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    // An answer without rows has no list of them; a page may have none and yet be followed by another.
    rows = (body["rows"]?.elements ?? []).map { row in
      (row["f"]?.elements ?? []).map { cell in cell["v"]?.string }
    }
  }
}
