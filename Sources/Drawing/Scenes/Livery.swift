/// The two themes of a report: the one value that style sheets, drawings in pages and drawings in files take colours from.
public struct Livery: Hashable, Sendable {
  /// On light paper; also for print and for files.
  public let light: Theme
  /// On dark paper.
  public let dark: Theme

  /// A report's usual themes.
  public static let standard = Livery(light: .light, dark: .dark)

  private init(light: Theme, dark: Theme) {
    self.light = light
    self.dark = dark
  }

  /// The usual themes with accents of one's own; whoever chooses them sees to it that they are legible.
  public init(lightAccent: Color, darkAccent: Color) {
    self.init(light: Theme.light.accented(lightAccent), dark: Theme.dark.accented(darkAccent))
  }
}

extension Theme {
  /// What an accent must be legible on: paper, and the band of an incident.
  public var accentGrounds: [Color] { [self[.paper], self[.incidentWash]] }
}
