/// The view of a page: window, medium and user preferences.
struct View: Sendable {
  /// Light or dark, as the user's system prefers.
  enum Scheme: String, Sendable, CaseIterable {
    case light, dark
  }

  /// The medium of the page.
  enum Medium: String, Sendable {
    case screen, print
  }

  var width = 1_440
  var height = 900
  /// Screen pixels per CSS pixel, in screenshots.
  var density = 1.0
  var scheme = Scheme.light
  var medium = Medium.screen
  var hasScripts = true

  /// A desktop screen, 1,440 px wide.
  static let desktop = View()
  /// A tablet in portrait orientation, 820 px wide.
  static let tablet = View(width: 820, height: 1_180)
  /// A phone, 390 px wide.
  static let phone = View(width: 390, height: 844)

  /// The same in the dark scheme.
  var dark: View { with { $0.scheme = .dark } }
  /// The same with scripts disabled.
  var withoutScripts: View { with { $0.hasScripts = false } }
  /// The same in print style, but in the window.
  var asPrinted: View { with { $0.medium = .print } }

  private func with(_ change: (inout View) -> Void) -> View {
    var view = self
    change(&view)
    return view
  }
}
