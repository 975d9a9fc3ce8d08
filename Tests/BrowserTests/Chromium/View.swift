/// How a page is looked at: the window, the medium and the reader's preferences.
struct View: Sendable {
  /// Light or dark, as the reader's system prefers.
  enum Scheme: String, Sendable, CaseIterable {
    case light, dark
  }

  /// Where the page is shown.
  enum Medium: String, Sendable {
    case screen, print
  }

  var width = 1_440
  var height = 900
  /// Pixels of the screen for each of CSS, in screenshots.
  var density = 1.0
  var scheme = Scheme.light
  var medium = Medium.screen
  var hasScripts = true

  /// A desk's screen, 1,440 px wide.
  static let desktop = View()
  /// A tablet held upright, 820 px wide.
  static let tablet = View(width: 820, height: 1_180)
  /// A telephone, 390 px wide.
  static let phone = View(width: 390, height: 844)

  /// The same on dark paper.
  var dark: View { with { $0.scheme = .dark } }
  /// The same with scripts switched off.
  var withoutScripts: View { with { $0.hasScripts = false } }
  /// The same as it would be printed, but still in the window.
  var asPrinted: View { with { $0.medium = .print } }

  private func with(_ change: (inout View) -> Void) -> View {
    var view = self
    change(&view)
    return view
  }
}
