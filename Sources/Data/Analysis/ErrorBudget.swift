public import Datasets

/// How much of the failures that an objective allows were used up in one window.
///
/// The objective is an upper limit on the share of requests that fail. Over the whole period it allows that share of all
/// requests: the budget.
///
/// - Source: Beyer et al. (ed.), The Site Reliability Workbook (2018), chapter 5.
public struct ErrorBudget: Hashable, Sendable {
  /// The share of failures.
  public let key: SeriesKey
  /// The limit on it.
  public let objective: Objective
  /// What says how many requests there were; nil where nothing does and every bucket counts the same.
  public let weight: SeriesKey?
  /// Failures ÷ failures allowed in the window: 1 would use up the budget just when the period ends.
  public let burnRate: Double
  /// Failures in the window ÷ failures allowed over the whole period.
  public let share: Double
}
