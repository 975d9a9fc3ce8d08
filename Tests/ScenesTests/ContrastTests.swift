import Scenes
import Testing

@Suite struct ContrastTests {
  /// Black on white is 21 by definition; `#777` on white is the well-known 4.48 that just fails.
  @Test(arguments: [
    ("#000", "#fff", 21), ("#fff", "#ffffff", 1), ("#777", "#fff", 4.478), ("#767676", "#ffffff", 4.542),
    ("#ff0000", "#ffffff", 3.998), ("#0000FF", "#ffffff", 8.592),
  ])
  func isThatOfTheGuidelines(one: String, other: String, contrast: Double) throws {
    let colors = try [one, other].map { try #require(Color(css: $0)) }
    #expect(abs(colors[0].contrast(with: colors[1]) - contrast) < 0.001)
    #expect(colors[0].contrast(with: colors[1]) == colors[1].contrast(with: colors[0]))
  }

  @Test(arguments: ["", "fff", "#ff", "#ffff", "#gggggg", "#1234567", "red", "# fff", "#ＦＦＦ"])
  func whatIsNoColorIsNone(text: String) {
    #expect(Color(css: text) == nil)
  }

  @Test(arguments: ["#ff8800", "#ffff00", "#00ff00", "#ffffff", "#8899aa", "#000000", "#1646ca"])
  func theNearestLegibleColorIsLegibleAndOfItsHue(text: String) throws {
    let color = try #require(Color(css: text))
    for theme in [Theme.light, .dark] {
      let nearest = try #require(color.nearestLegible(on: theme.accentGrounds))
      #expect(theme.accentGrounds.allSatisfy { nearest.contrast(with: $0) >= 4.5 })
      if color.red > color.green { #expect(nearest.red >= nearest.green) }
      if color.blue > color.red { #expect(nearest.blue >= nearest.red) }
    }
  }

  @Test func aLegibleColorIsItsOwnNearest() throws {
    let color = try #require(Color(css: "#1646ca"))
    #expect(color.nearestLegible(on: Theme.light.accentGrounds) == color)
  }

  @Test func aLiveryChangesTheAccentsAlone() throws {
    let color = try #require(Color(css: "#7a0050"))
    let livery = Livery(lightAccent: color, darkAccent: Color(0xff88cc))
    for (own, usual) in [(livery.light, Theme.light), (livery.dark, Theme.dark)] {
      for token in Theme.tokens { #expect((own[token] == usual[token]) == (token != .accent)) }
    }
    #expect(livery.light[.accent] == color)
  }
}
