public import Analysis
import Prose
public import Scenes
public import Text

extension Brief {
  /// A brief of each incident of `findings`, in order. `measurer` measures the texts; `generator` is the program's name in the source line.
  ///
  /// Each is exactly one sheet: long texts are shortened by fixed rules, and the story chart takes the remaining height.
  ///
  /// - Complexity: O(incidents × buckets around them)
  public static func all(
    of findings: Findings, in language: Language, measuredBy measurer: any TextMeasurer, madeBy generator: String
  ) -> [Brief] {
    let words = Vocabulary(findings, in: language)
    let context = FigureContext(words, measuredBy: measurer)
    return findings.incidents.map { facts in
      BriefSheet(context: context, prose: IncidentProse(facts, in: words), words: words, generator: generator).brief
    }
  }
}
