public import JSON

/// A job as described by the service.
public struct Job: Hashable, Sendable {
  /// The progress of the job.
  public enum State: Hashable, Sendable {
    case pending, running, done
  }

  /// Its ID.
  public let id: String
  /// Its location; nil if unknown.
  public let location: String?
  /// Its progress.
  public let state: State
  /// Whether it failed; errors alone do not make it fail.
  public let hasFailed: Bool
  /// Whether it failed because of a temporary fault of the service.
  public let isPassing: Bool
  /// Its errors, one line each, without duplicates.
  public let complaints: [String]
  /// Number of rows that it wrote; nil if unknown.
  public let rowCount: Int?
  /// Its end in milliseconds since 1970; nil if unknown.
  public let end: Int?

  /// The job in `body`; nil if `body` does not describe a job.
  public init?(_ body: JSON?) {
    guard let reference = body?["jobReference"], let id = reference["jobId"]?.string, let status = body?["status"]
    else { return nil }
    switch status["state"]?.string {
    case "PENDING": state = .pending
    case "RUNNING": state = .running
    case "DONE": state = .done
    default: return nil
    }
    self.id = id
    location = reference["location"]?.string
    let result = status["errorResult"].flatMap { $0 == .null ? nil : $0 }
    hasFailed = result != nil
    isPassing = ["backendError", "internalError"].contains(result?["reason"]?.string)
    let errors = status["errors"]?.elements ?? []
    var seen: Set<String> = []
    complaints = (errors.isEmpty ? [result].compactMap(\.self) : errors).map(Job.line).filter {
      seen.insert($0).inserted
    }
    let statistics = body?["statistics"]
    rowCount = statistics?["load"]?["outputRows"]?.integer
    end = statistics?["endTime"]?.integer
  }

  private static func line(_ error: JSON) -> String {
    let message = error["message"]?.string ?? "no explanation"
    let place = error["location"]?.string.flatMap { $0.isEmpty || message.contains($0) ? nil : " (\($0))" } ?? ""
    return Line.of(message + place)
  }
}
