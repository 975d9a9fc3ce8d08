public import Scenes

/// One incident on one sheet of paper: its cost, its course, what moved first, the suspects, and the uncertainty.
public struct Brief: Sendable {
  /// A section of the sheet, for the outline of the file.
  public struct Part: Hashable, Sendable {
    /// The heading.
    public let title: String
    /// The upper edge, in CSS pixels from the top of the sheet.
    public let top: Double
  }

  /// Last part of the incident's permalink.
  public let slug: String
  /// The sheet, A4 portrait. Its title is the verdict, its description the effect in one sentence.
  public let scene: Scene
  /// The sections from top to bottom, those of the left column first.
  public let parts: [Part]
  /// Keywords: the incident, its kind, the headline metric, the suspects.
  public let keywords: [String]
}
