public import Datasets

/// The consumption of the failures allowed by an objective in one window.
///
/// The objective is an upper limit on the share of failed requests. Over the whole period, it allows this share of all requests: the error
/// budget.
///
/// - Source: Beyer et al. (ed.), The Site Reliability Workbook (2018), chapter 5.
public struct ErrorBudget: Hashable, Sendable {
  /// The series of the share of failures.
  public let key: SeriesKey
  /// The limit on the share.
  public let objective: Objective
  /// The series of the number of requests; nil if there is none, and every bucket has the same weight.
  public let weight: SeriesKey?
  /// Failures ÷ failures allowed in the window: a rate of 1 uses up the budget exactly at the end of the period.
  public let burnRate: Double
  /// Failures in the window ÷ failures allowed over the whole period.
  public let share: Double
}
