public import Datasets
import Time

/// The words by which stretches that nobody declared are called.
///
/// The analysis speaks no language: by itself it calls them by label, arrow and times, `payment-api Latency ↑, 14:00–17:00`.
public struct DetectionNaming: Sendable {
  /// What moved most.
  public struct Subject: Hashable, Sendable {
    /// The metric's label.
    public let label: String
    /// The metric's role.
    public let role: Metric.Role
    /// The service that it was measured on; nil for the whole.
    public let service: String?
    /// Whether it lay above its usual values, not below.
    public let isAbove: Bool
  }

  /// Civil times to the minute.
  public struct Times: Hashable, Sendable {
    /// Start and end: hours and minutes, with dates where the window is not inside of one day.
    public let start, end: String
    /// Whether the window is inside of one day.
    public let isOneDay: Bool
  }

  /// The title; the subject is nil where nothing moved by itself.
  let title: @Sendable (Subject?, Times) -> String
  /// The free word for the kind of incident.
  let kind: String

  /// A naming by `title`, and by `kind` as the kind of incident.
  public init(kind: String, title: @escaping @Sendable (Subject?, Times) -> String) {
    self.kind = kind
    self.title = title
  }

  /// Labels, arrows and times.
  public static let plain = DetectionNaming(kind: "?") { subject, times in
    let names = subject.map { [$0.service, $0.label, $0.isAbove ? "↑" : "↓"].compactMap(\.self) } ?? ["?"]
    return "\(names.joined(separator: " ")), \(times.start)–\(times.end)"
  }
}
