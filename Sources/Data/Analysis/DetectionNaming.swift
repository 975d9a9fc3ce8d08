public import Datasets
import Time

/// The wording for titles of detected stretches.
///
/// The analysis is independent of language: by default, a title consists of label, arrow and times, `payment-api Latency ↑, 14:00–17:00`.
public struct DetectionNaming: Sendable {
  /// The series that moved most.
  public struct Subject: Hashable, Sendable {
    /// The metric's label.
    public let label: String
    /// The metric's role.
    public let role: Metric.Role
    /// The measured service; nil for the whole system.
    public let service: String?
    /// Whether the series was above its usual values.
    public let isAbove: Bool
  }

  /// Local times to the minute.
  public struct Times: Hashable, Sendable {
    /// Start and end: hours and minutes, with dates unless the window lies within one day.
    public let start, end: String
    /// Whether the window lies within one day.
    public let isOneDay: Bool
  }

  /// Creates the title; the subject is nil if no single series moved.
  let title: @Sendable (Subject?, Times) -> String
  /// The free-text kind of incident.
  let kind: String

  /// Creates a naming with `title`, and with `kind` as the kind of incident.
  public init(kind: String, title: @escaping @Sendable (Subject?, Times) -> String) {
    self.kind = kind
    self.title = title
  }

  /// Titles of labels, arrows and times.
  public static let plain = DetectionNaming(kind: "?") { subject, times in
    let names = subject.map { [$0.service, $0.label, $0.isAbove ? "↑" : "↓"].compactMap(\.self) } ?? ["?"]
    return "\(names.joined(separator: " ")), \(times.start)–\(times.end)"
  }
}
