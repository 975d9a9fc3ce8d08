/// What is verified about a published folder.
public enum Check: String, CaseIterable, Sendable {
  /// The files are those that were written, byte for byte.
  case manifest
  /// Pages are well written.
  case markup
  /// Links and resources lead to files of the folder.
  case links
  /// What follows `#` exists where it leads.
  case fragments
  /// Nothing is loaded from elsewhere.
  case outside
  /// Pages forbid what they do not need.
  case policy
  /// Scripts, style sheets and kinds of files are those that this version publishes.
  case known
  /// Pictures have words.
  case alternatives
  /// Pages and folder are small.
  case size
  /// The findings for machines are in their form.
  case report
}
