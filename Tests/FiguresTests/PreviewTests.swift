import Analysis
import Datasets
import Figures
import Scenes
import TestSupport
import Testing
import Text
import Time

@Suite struct PreviewTests {
  private let measurer = ApproximateMeasurer()

  @Test(arguments: ["Shop", String(repeating: "Überlänge ", count: 12), "\u{5D7}\u{5E0}\u{5D5}\u{5EA}", "店"])
  func everyPictureIsWellDrawnWhateverTheNames(name: String) {
    let outage = Incident(id: "a", title: name, kind: "outage", window: Shop.outage.window)
    let findings = Shop(title: name, incidents: [outage]).findings
    let previews = Preview.all(of: findings, in: .english, measuredBy: measurer)
    #expect(previews.map(\.path) == ["preview.png", "incidents/\(findings.incidents[0].slug)/preview.png"])
    for preview in previews {
      #expect(preview.scene.problems(measuredBy: measurer).isEmpty, "\(preview.path)")
      #expect(preview.scene.width == 600 && preview.scene.height == 315)
    }
  }

  @Test(arguments: [0, 28]) func stillSaysWhatItCanWithoutIncidents(days: Int) {
    let previews = Preview.all(of: Shop(days: days, incidents: []).findings, in: .english, measuredBy: measurer)
    #expect(previews.map(\.path) == ["preview.png"])
    #expect(previews.allSatisfy { $0.scene.problems(measuredBy: measurer).isEmpty })
  }

  @Test func aLossIsSaidInItsColour() throws {
    let preview = try #require(Preview.all(of: Shop().findings, in: .english, measuredBy: measurer).last)
    let losses = preview.scene.shapes.filter { shape in
      if case .text(let text, _, _, .loss, _, _) = shape { text.hasPrefix("−$") } else { false }
    }
    #expect(losses.count == 1)
  }

  @Test func theSignIsWellDrawn() {
    #expect(Favicon.scene.problems(measuredBy: measurer).isEmpty)
  }
}
