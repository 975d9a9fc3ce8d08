/// Why a benchmark cannot run.
public enum BenchmarkError: Error, CustomStringConvertible {
  case unreadable(path: String, fault: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let fault): "\(path): \(fault)"
    }
  }
}
