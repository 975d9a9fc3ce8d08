public import JSON

/// What the service says of a job.
public struct Job: Hashable, Sendable {
  /// How far it is.
  public enum State: Hashable, Sendable {
    case pending, running, done
  }

  /// Its ID.
  public let id: String
  /// Where it runs; nil where that is not said.
  public let location: String?
  /// How far it is.
  public let state: State
  /// Whether it failed; complaints alone do not make it fail.
  public let hasFailed: Bool
  /// Whether it failed by a fault of the service, which another job may be spared.
  public let isPassing: Bool
  /// What it complains of, a line each, each once.
  public let complaints: [String]
  /// Rows that it wrote; nil where that is not said.
  public let rowCount: Int?
  /// Milliseconds since 1970 at which it ended; nil where that is not said.
  public let end: Int?

  /// The job that `body` describes; nil where it describes none.
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
