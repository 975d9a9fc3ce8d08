/// The names of days and months.
public struct DateNames: Hashable, Sendable {
  /// `Mon` … `Sun`.
  public let weekdays: [String]
  /// `Monday` … `Sunday`.
  public let longWeekdays: [String]
  /// `Jan` … `Dec`.
  public let months: [String]

  /// All names.
  var all: [String] { weekdays + longWeekdays + months }

  /// Whether the names are in Hebrew, Arabic or another right-to-left script.
  let areRightToLeft: Bool

  /// Seven days from Monday, short and long, and twelve short months.
  public init(weekdays: [String], longWeekdays: [String], months: [String]) {
    precondition(weekdays.count == 7 && longWeekdays.count == 7 && months.count == 12, "a week has seven days")
    self.weekdays = weekdays
    self.longWeekdays = longWeekdays
    self.months = months
    areRightToLeft = months.joined().unicodeScalars.contains { (0x0590...0x08FF).contains($0.value) }
  }

  /// The names in `texts`.
  public init(_ texts: Texts) {
    self.init(
      weekdays: texts.list("time.weekdays"), longWeekdays: texts.list("time.weekdays-long"),
      months: texts.list("time.months"))
  }
}
