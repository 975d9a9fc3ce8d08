public import Datasets

/// The source of a report's call graph.
public enum DependencySource: Hashable, Sendable {
  /// Unknown.
  case none
  /// A CSV table of callers and callees.
  case file(String)
  /// Calls written in the configuration itself.
  case graph(CallGraph)
}
