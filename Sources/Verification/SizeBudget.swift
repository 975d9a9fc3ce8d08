/// How large a report may be. A kB is 1,000 bytes.
public struct SizeBudget: Hashable, Sendable {
  /// Bytes of style sheets, scripts and other files that every report has alike.
  public var assets = 60_000
  /// Bytes of a page with all that it shows at first sight.
  public var firstView = 500_000
  /// Elements of a page.
  public var elements = 5_000
  /// Bytes of a file that holds a whole page or report for mail.
  public var attachment = 10_000_000
  /// Bytes of the folder without attachments and without the data themselves, tables and database; nil for any number.
  public var total: Int? = 8_000_000

  /// The usual budget.
  public init() {}
}
