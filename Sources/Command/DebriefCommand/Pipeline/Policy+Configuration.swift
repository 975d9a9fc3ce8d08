import Analysis
import Configuration

extension Policy {
  /// Creates the policy of `configuration`: declared incidents are taken as given, and undeclared ones are detected.
  init(of configuration: Configuration) {
    self.init()
    switch configuration.incidents {
    case .none: detection = .none
    case .detect: detection = .adopted
    case .file, .list: detection = .listed
    }
  }
}
