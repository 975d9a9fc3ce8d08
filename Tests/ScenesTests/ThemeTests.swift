import Scenes
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Both themes are legible and their colours distinguishable, computed from the tokens.
struct ThemeTests {
  enum Paper: String, CaseIterable, Sendable {
    case light, dark

    var theme: Theme { self == .light ? .light : .dark }
  }

  private static let washes: [ColorToken] = [.paper, .incidentWash, .expectedWash, .lossWash, .gainWash]
  private static let series: [ColorToken] = (0..<6).map { .series($0) }

  @Test(arguments: Paper.allCases) func textIsLegibleOnPaperAndWashes(paper: Paper) {
    for wash in ThemeTests.washes {
      for text in [ColorToken.ink, .quietInk] { expectContrast(4.5, text, on: wash, paper) }
    }
    for text in [ColorToken.loss, .gain, .accent] {
      for wash in [ColorToken.paper, .incidentWash] { expectContrast(4.5, text, on: wash, paper) }
    }
    expectContrast(4.5, .loss, on: .lossWash, paper)
    expectContrast(4.5, .gain, on: .gainWash, paper)
  }

  @Test(arguments: Paper.allCases) func marksStandOutFromPaperAndWashes(paper: Paper) {
    for wash in [ColorToken.paper, .incidentWash, .expectedWash] {
      for mark in ThemeTests.series + [.loss, .gain, .accent, .expected, .axis] {
        expectContrast(3, mark, on: wash, paper)
      }
    }
  }

  /// The rule for numbers in charts: ink on the steps close to the background, background colour on those far from it.
  @Test(arguments: Paper.allCases) func numbersAreLegibleInCells(paper: Paper) {
    for step in 0...8 { expectContrast(4.5, step >= 5 ? .paper : .ink, on: .sequential(step), paper) }
    for step in -4...4 { expectContrast(4.5, abs(step) >= 3 ? .paper : .ink, on: .diverging(step), paper) }
  }

  @Test(arguments: Paper.allCases, Vision.allCases)
  func categoricalColorsAreFarApart(paper: Paper, vision: Vision) {
    for (index, one) in ThemeTests.series.enumerated() {
      for other in ThemeTests.series[..<index] { expectDifference(20, one, other, paper, vision) }
    }
    expectDifference(20, .loss, .gain, paper, vision)
  }

  @Test(arguments: Paper.allCases) func lossLooksLikeNothingElse(paper: Paper) {
    for series in ThemeTests.series { expectDifference(18, .loss, series, paper, .normal) }
    for step in -4...4 { expectDifference(18, .loss, .diverging(step), paper, .normal) }
  }

  @Test(arguments: Paper.allCases, Vision.allCases)
  func mapsRunInVisibleSteps(paper: Paper, vision: Vision) {
    for step in 0..<8 { expectDifference(5, .sequential(step), .sequential(step + 1), paper, vision) }
    for step in -4..<4 { expectDifference(8, .diverging(step), .diverging(step + 1), paper, vision) }
    for step in 1...4 { expectDifference(15, .diverging(-step), .diverging(step), paper, vision) }
  }

  @Test(arguments: Paper.allCases) func mapsRunFromPaperToInk(paper: Paper) {
    func distance(_ token: ColorToken) -> Double {
      abs(look(token, paper, .normal).lightness - look(.paper, paper, .normal).lightness)
    }
    for step in 0..<8 { #expect(distance(.sequential(step)) < distance(.sequential(step + 1))) }
    for step in 0..<4 {
      #expect(distance(.diverging(step)) < distance(.diverging(step + 1)))
      #expect(distance(.diverging(-step)) < distance(.diverging(-step - 1)))
    }
    let middle = look(.diverging(0), paper, .normal)
    #expect((middle.a * middle.a + middle.b * middle.b).squareRoot() < 5, "the middle is neutral")
  }

  /// The worked example of CIECAM02: Fairchild, “Color Appearance Models”, 3rd ed. (2013), table 16.4, case 1.
  @Test func agreesWithThePublishedExample() {
    let look = CAM02UCS.appearance(
      of: Vector(19.01, 20, 21.78), white: Vector(95.05, 100, 108.88), adapting: 318.31)
    #expect(abs(look.lightness - 41.73) < 0.01)
    #expect(abs(look.chroma - 0.1047) < 0.001)
    #expect(abs(look.colourfulness - 0.1088) < 0.001)
    #expect(abs(look.hue - 219.0) < 0.1)
  }

  @Test func wrapsSeriesAndClampsMaps() {
    #expect(Theme.light[.series(7)] == Theme.light[.series(1)])
    #expect(Theme.light[.series(-1)] == Theme.light[.series(5)])
    #expect(Theme.dark[.sequential(20)] == Theme.dark[.sequential(8)])
    #expect(Theme.dark[.diverging(-9)] == Theme.dark[.diverging(-4)])
    #expect(Set(Theme.tokens.map(\.name)).count == Theme.tokens.count)
  }

  private func expectContrast(_ least: Double, _ mark: ColorToken, on ground: ColorToken, _ paper: Paper) {
    let lights = [mark, ground].map { luminance(paper.theme[$0]) }.sorted()
    let contrast = (lights[1] + 0.05) / (lights[0] + 0.05)
    #expect(contrast >= least, "\(mark.name) on \(ground.name), \(paper.rawValue)")
  }

  private func expectDifference(
    _ least: Double, _ one: ColorToken, _ other: ColorToken, _ paper: Paper, _ vision: Vision
  ) {
    let difference = look(one, paper, vision).difference(from: look(other, paper, vision))
    #expect(difference >= least, "\(one.name) and \(other.name), \(paper.rawValue), \(vision.rawValue)")
  }

  private func look(_ token: ColorToken, _ paper: Paper, _ vision: Vision) -> CAM02UCS {
    CAM02UCS(linear: (vision.matrix * linear(paper.theme[token])).clamped)
  }

  /// WCAG 2.2, relative luminance.
  private func luminance(_ color: Color) -> Double {
    let channels = linear(color)
    return 0.2126 * channels.x + 0.7152 * channels.y + 0.0722 * channels.z
  }

  private func linear(_ color: Color) -> Vector {
    func channel(_ value: UInt8) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return Vector(channel(color.red), channel(color.green), channel(color.blue))
  }
}
