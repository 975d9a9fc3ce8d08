import Analysis
import Configuration

extension Policy {
  /// The policy that `configuration` asks for: what it declares is what happened, and what it leaves open is detected.
  init(of configuration: Configuration) {
    self.init()
    switch configuration.incidents {
    case .none: detection = .none
    case .detect: detection = .adopted
    case .file, .list: detection = .listed
    }
  }
}
