/// The two themes of a report. Style sheets and drawings take all colours from here.
public struct Livery: Hashable, Sendable {
  /// The theme on light paper; also for print and for files.
  public let light: Theme
  /// The theme on dark paper.
  public let dark: Theme

  /// The default themes.
  public static let standard = Livery(light: .light, dark: .dark)

  private init(light: Theme, dark: Theme) {
    self.light = light
    self.dark = dark
  }

  /// Creates the default themes with custom accents; the caller must ensure that these are legible.
  public init(lightAccent: Color, darkAccent: Color) {
    self.init(light: Theme.light.accented(lightAccent), dark: Theme.dark.accented(darkAccent))
  }
}

extension Theme {
  /// The backgrounds on which an accent must be legible: paper, and the band of an incident.
  public var accentGrounds: [Color] { [self[.paper], self[.incidentWash]] }
}
