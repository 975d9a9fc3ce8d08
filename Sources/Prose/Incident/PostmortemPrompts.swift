/// What a postmortem asks of people, because no data tells it.
public enum PostmortemPrompts {
  /// A question in the table at the head: what is asked, and how.
  public static let head = [
    ("Status", "draft, in review or final?"), ("Severity", "by which scale?"),
    ("Written by", "who, and with whom?"), ("Reviewed on", "when, and by whom?"),
  ]
  /// Below the measured summary.
  public static let summary = "In two sentences for somebody who was not there: what happened, and what ended it?"
  /// Below the measured impact.
  public static let impact = "Who outside noticed, what did they see, and what was promised to them?"
  /// Rows of the timeline that only people can fill in.
  public static let timeline = [
    "Who noticed, and how?", "Who was called, and when did they begin?", "What was tried, and what did it show?",
    "What ended it, and how was that verified?",
  ]
  /// Below the suspects.
  public static let rootCause = [
    "What failed, and why could it?", "Which of the suspects above were the cause, and which only followed?",
    "What had to be true for this to happen, and since when was it?",
  ]
  /// What is learnt, by heading.
  public static let lessons = [
    ("What went well", "What kept it from being worse?"), ("What went badly", "What cost time, and why?"),
    ("Where luck helped", "What would have made it worse on another day?"),
  ]
  /// Rows of the table of actions.
  public static let actions = [
    "What keeps this from happening again?", "What would have shown it sooner?", "What would have ended it sooner?",
  ]
}
