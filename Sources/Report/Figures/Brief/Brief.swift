public import Scenes

/// One incident on one sheet of paper: what it cost, how it ran, what moved first, who is suspect, how sure that is.
public struct Brief: Sendable {
  /// A part of the sheet, for the outline of its file.
  public struct Part: Hashable, Sendable {
    /// Its heading.
    public let title: String
    /// Its upper edge, in CSS pixels from the top of the sheet.
    public let top: Double
  }

  /// Last part of the incident's permalink.
  public let slug: String
  /// The sheet, A4 upright; its title is the verdict, its description the effect in one sentence.
  public let scene: Scene
  /// Its parts from top to bottom, those on the left first.
  public let parts: [Part]
  /// Words to find it by: the incident, its kind, the headline metric, the suspects.
  public let keywords: [String]
}
