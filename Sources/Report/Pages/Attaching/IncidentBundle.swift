/// All of one incident, to be packed into an archive: its own texts, and which drawings belong to it.
public struct IncidentBundle: Sendable {
  /// Last part of the incident's permalink; the folder in the archive.
  public let slug: String
  /// Texts of the archive, by their paths in it.
  public let texts: [Artifact]
  /// Ids of the incident's figures, whose files belong into the archive.
  public let figures: [String]
}
