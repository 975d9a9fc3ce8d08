import Time

/// What a report keeps from outside readers.
public struct RedactionPolicy: Hashable, Sendable {
  /// Whether services go by numbers instead of their names.
  public let services: Bool
  /// Whether money is told as an index, in which 100 is the normal level of each metric.
  public let money: Bool
  /// Whether the names of files, and of the tables in them, are kept back.
  public let paths: Bool
  /// Further words and names to keep back.
  public let words: [String]

  /// A redaction that keeps back what is set, and `words`.
  public init(services: Bool, money: Bool, paths: Bool, words: [String] = []) {
    self.services = services
    self.money = money
    self.paths = paths
    self.words = words
  }

  /// What amounts of money that became an index are counted in.
  public static let indexUnit = "index points"
  /// The index of the normal level.
  public static let indexBase = 100.0

  /// Everything that can be kept back without being named.
  public static let outside = RedactionPolicy(services: true, money: true, paths: true)
}
