/// The checks of a published folder.
public enum Check: String, CaseIterable, Sendable {
  /// The files are unchanged, byte for byte.
  case manifest
  /// Pages are well-formed.
  case markup
  /// Links and resources lead to files in the folder.
  case links
  /// The targets of fragments exist.
  case fragments
  /// Nothing is loaded from other sites.
  case outside
  /// Pages forbid everything that they do not need.
  case policy
  /// Scripts, style sheets and kinds of files are those of this version.
  case known
  /// Images have alternative texts.
  case alternatives
  /// Pages and folder are within their size budgets.
  case size
  /// The findings for programs match their schema.
  case report
}
