import Time

/// What a report hides from external readers.
public struct RedactionPolicy: Hashable, Sendable {
  /// Whether services are numbered instead of named.
  public let services: Bool
  /// Whether money is shown as an index, with 100 as the normal level of each metric.
  public let money: Bool
  /// Whether the names of files, and of the tables in them, are redacted.
  public let paths: Bool
  /// Additional words and names to redact.
  public let words: [String]

  /// A policy that redacts the given categories and `words`.
  public init(services: Bool, money: Bool, paths: Bool, words: [String] = []) {
    self.services = services
    self.money = money
    self.paths = paths
    self.words = words
  }

  /// The unit of amounts of money shown as an index.
  public static let indexUnit = "index points"
  /// The index value of the normal level.
  public static let indexBase = 100.0

  /// Redacts every category; it has no additional words.
  public static let outside = RedactionPolicy(services: true, money: true, paths: true)
}
