public import Text

/// Postmortem questions for people, which data cannot answer.
public struct PostmortemPrompts: Sendable {
  private let texts: Texts

  /// The questions in the language of `texts`.
  public init(_ texts: Texts) {
    self.texts = texts
  }

  /// Fields of the table at the top: label and question.
  public var head: [(String, String)] {
    [
      (texts["ask.status"], texts["ask.status-how"]), (texts["ask.severity"], texts["ask.severity-how"]),
      (texts["ask.written"], texts["ask.written-how"]), (texts["ask.reviewed"], texts["ask.reviewed-how"]),
    ]
  }

  /// Below the measured summary.
  public var summary: String { texts["ask.summary"] }

  /// Below the measured impact.
  public var impact: String { texts["ask.impact"] }

  /// Rows of the timeline that only people can complete.
  public var timeline: [String] {
    [texts["ask.noticed"], texts["ask.called"], texts["ask.tried"], texts["ask.ended"]]
  }

  /// Below the suspects.
  public var rootCause: [String] { [texts["ask.failed"], texts["ask.cause"], texts["ask.true"]] }

  /// Below the suspects of a gain, which has no root cause.
  public var bottleneck: [String] { [texts["ask.limit"], texts["ask.carry"]] }

  /// Lessons learnt, by heading.
  public var lessons: [(String, String)] {
    [
      (texts["ask.well"], texts["ask.well-how"]), (texts["ask.badly"], texts["ask.badly-how"]),
      (texts["ask.luck"], texts["ask.luck-how"]),
    ]
  }

  /// Rows of the table of actions.
  public var actions: [String] { [texts["ask.prevent"], texts["ask.show"], texts["ask.end"]] }
}
