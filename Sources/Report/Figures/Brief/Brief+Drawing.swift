public import Analysis
import Prose
public import Scenes
public import Text

extension Brief {
  /// A brief of each incident of `findings`, in their order. Texts are measured by `measurer`; `generator` is named in
  /// the line of the source.
  ///
  /// Each is exactly one sheet: what does not fit is shortened by rule, and the story takes the height that is left.
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
