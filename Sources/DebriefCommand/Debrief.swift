/// The command line tool.
public enum Debrief {
  /// Runs the tool with the arguments after its name and returns its exit code.
  public static func run(_ arguments: [String]) async -> Int32 {
    0
  }
}
