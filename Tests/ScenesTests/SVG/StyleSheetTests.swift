import Scenes
import Testing

struct StyleSheetTests {
  @Test func definesEveryTokenInEachTheme() {
    for token in Theme.tokens {
      for (theme, times) in [(Theme.light, 2), (.dark, 2)] {
        let property = "--\(token.name):\(theme[token].css)"
        let pieces = SceneStyleSheet.tokens().split { ";{}".contains($0) }.filter { $0 == property }
        #expect(pieces.count >= times, "\(property)")
      }
      #expect(SceneStyleSheet.classes.contains(".scene .f-\(token.name){fill:var(--\(token.name))}"))
      #expect(SceneStyleSheet.classes.contains(".scene .s-\(token.name){stroke:var(--\(token.name))}"))
    }
  }

  @Test func definesEveryStepOfTheScales() {
    #expect(SceneStyleSheet.tokens().contains("--type-cell:0.6875rem;--type-label:0.75rem;"))
    #expect(SceneStyleSheet.tokens().contains("--space-base:1.0rem;"))
    for name in TypeScale.allCases.map(\.name) + Spacing.allCases.map(\.name) {
      #expect(SceneStyleSheet.tokens().contains("--\(name):"), "\(name)")
    }
  }

  @Test func followsTheSystemUnlessToldAndPrintsLight() {
    let css = SceneStyleSheet.css()
    #expect(css.contains("@media (prefers-color-scheme:dark){:root:not([data-theme=light])"))
    #expect(css.contains(":root[data-theme=dark]{color-scheme:dark"))
    #expect(css.contains("@media print{:root:root:root{color-scheme:light"))
  }

  @Test func closesEveryBrace() {
    var depth = 0
    for character in SceneStyleSheet.css() {
      if character == "{" { depth += 1 } else if character == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
    #expect(SceneStyleSheet.css().utf8.count < 12_000)
  }
}
