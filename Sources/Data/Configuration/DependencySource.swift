public import Datasets

/// Where a report learns who calls whom.
public enum DependencySource: Hashable, Sendable {
  /// Unknown.
  case none
  /// A CSV table of callers and callees.
  case file(String)
  /// Calls written in the configuration itself.
  case graph(CallGraph)
}
