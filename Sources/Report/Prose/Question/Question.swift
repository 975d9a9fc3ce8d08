/// A question that the data can answer, and the answer that the findings give.
public struct Question: Hashable, Sendable {
  /// Where the answer is shown in full.
  public enum Subject: Hashable, Sendable {
    /// The incident at this place in `Findings.incidents`: what happened to the business.
    case incident(Int)
    /// The same incident: how the services took it.
    case suspects(Int)
    /// How the series move together.
    case correlations
    /// The normal week.
    case patterns
  }

  /// The question, with a question mark.
  public let text: String
  /// The answer in sentences.
  public let answer: [String]
  /// Where the answer is shown in full.
  public let subject: Subject
}
